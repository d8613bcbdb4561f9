import { degreesOfFreedom, totalOf, type Cells } from './cells.ts'
import { effectivePeople } from './kish.ts'
import { varianceOf } from './variance.ts'

/** A weighted mean of scores over the people of some cells, with all that a comparison needs. */
export type RatioMean = {
  readonly people: number
  readonly weight: number
  /** Kish's; null where nobody is. */
  readonly effective: number | null
  /** In the units of the scores; null where nobody is. */
  readonly mean: number | null
  /** Null below two people, or where a stratum has a single unit. */
  readonly variance: number | null
  readonly standardError: number | null
  /** Sampling units less strata, inside the cells. */
  readonly df: number
  /** Of each cell on the mean: (score − mean) / Σw inside, 0 outside. */
  readonly influence: Float64Array
}

/**
 * The mean of scores Σw·s / Σw over the people of the cells that `isIn` takes, with its linearised
 * variance: the influence of a cell is (s − mean) / Σw, and people of the design outside the domain
 * have none but count as sampling units. Shares are means of 0 and 1, NPS of −1, 0 and 1, numbers
 * of their values. Binder, International Statistical Review 51 (1983), 279–292; Lumley, Complex
 * Surveys (2010), chapter 2.
 *
 * `scores` has a place a cell. Mean and standard error are in the units of the scores.
 *
 * @example
 * ratioMean({ size: 2, strata: [] }, [0, 1], () => true).mean // null
 */
export function ratioMean(
  cells: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
): RatioMean {
  const { people, weight, squares } = totalOf(cells, isIn)
  const influence = new Float64Array(cells.size)
  const effective = effectivePeople({ people, weight, squares })
  const domain = { people, weight, effective, df: degreesOfFreedom(cells, isIn), influence }
  if (people === 0) return { ...domain, mean: null, variance: null, standardError: null }
  const mean = centredMean(cells, scores, isIn, weight)
  for (let cell = 0; cell < cells.size; cell += 1)
    if (isIn(cell)) influence[cell] = ((scores[cell] ?? 0) - mean) / weight
  const variance = people < 2 ? null : varianceOf(cells, influence)
  const standardError = variance === null ? null : Math.sqrt(variance)
  return { ...domain, mean, variance, standardError }
}

/** About the first score that anybody has, so that a constant comes out as itself. */
function centredMean(
  { size, strata }: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
  weight: number,
): number {
  let origin: number | null = null
  let deviations = 0
  for (const { people, weights } of strata)
    for (let cell = 0; cell < size; cell += 1) {
      if (!isIn(cell) || (people[cell] ?? 0) === 0) continue
      const score = scores[cell] ?? 0
      origin ??= score
      deviations += (weights[cell] ?? 0) * (score - origin)
    }
  return (origin ?? 0) + deviations / weight
}
