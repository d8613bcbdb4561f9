import { totalOf, type Cells } from './cells.ts'
import { ratioMean } from './ratio-mean.ts'

/**
 * The weighted standard deviation √(n/(n − 1) · Σw(s − mean)² / Σw), n people: what R's svyvar
 * gives, and the ordinary one where all count alike. The scale of the weights does not matter.
 *
 * In the units of the scores, one for each cell. Null below two people.
 *
 * @example
 * weightedDeviation({ size: 1, strata: [] }, [4], () => true) // null
 */
export function weightedDeviation(
  cells: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
): number | null {
  const { people, weight, squares } = deviations(cells, scores, isIn)
  return people < 2 ? null : Math.sqrt((people / (people - 1)) * (squares / weight))
}

/**
 * The standard deviation with weights read as numbers of people, √(Σw(s − mean)² / (Σw − 1)): what
 * SPSS gives under WEIGHT BY. It depends on the scale of the weights.
 *
 * In the units of the scores, one for each cell. Null below two people, or where the weights do not
 * add up to more than 1.
 *
 * @example
 * frequencyDeviation({ size: 1, strata: [] }, [4], () => true) // null
 */
export function frequencyDeviation(
  cells: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
): number | null {
  const { people, weight, squares } = deviations(cells, scores, isIn)
  return people < 2 || weight <= 1 ? null : Math.sqrt(squares / (weight - 1))
}

function deviations(
  cells: Cells,
  scores: ArrayLike<number>,
  isIn: (cell: number) => boolean,
): { people: number; weight: number; squares: number } {
  const { people, weight } = totalOf(cells, isIn)
  const { mean } = ratioMean(cells, scores, isIn)
  let squares = 0
  for (const { weights } of cells.strata)
    for (let cell = 0; cell < cells.size; cell += 1)
      if (isIn(cell)) squares += (weights[cell] ?? 0) * ((scores[cell] ?? 0) - (mean ?? 0)) ** 2
  return { people, weight, squares }
}
