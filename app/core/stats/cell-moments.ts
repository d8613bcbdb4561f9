import type { Moments } from '../tally/tables/table.ts'
import type { Cells } from './cells.ts'
import { mergeMoments, NO_OBSERVATIONS } from './moments.ts'

/**
 * The unweighted moments of scores over the people of the cells that `isIn` takes.
 *
 * `scores` has a value for each cell; the mean is in its units.
 *
 * @example
 * momentsOf({ size: 1, strata: [] }, [3], () => true) // { n: 0, mean: 0, squares: 0 }
 */
export function momentsOf(
  { size, strata }: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
): Moments {
  let moments = NO_OBSERVATIONS
  for (const { people } of strata)
    for (let cell = 0; cell < size; cell += 1)
      if (isIn(cell))
        moments = mergeMoments(moments, {
          n: people[cell] ?? 0,
          mean: scores[cell] ?? 0,
          squares: 0,
        })
  return moments
}
