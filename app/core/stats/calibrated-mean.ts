import type { Cells } from './cells.ts'
import { ratioMean } from './ratio-mean.ts'
import { varianceOf } from './variance.ts'

/** Of each cell, the place of its people among the targets of one margin. */
export type CellMargin = { readonly codes: ArrayLike<number>; readonly targets: number }

/** Residuals change by less than this share of the largest score: they stand. */
const STANDS = 1e-14
const MOST_SWEEPS = 10_000

/**
 * The mean of scores under raked weights, with the standard error of a calibrated estimator: only
 * what the margins don't explain varies. The residuals score − mean are swept of their (unweighted)
 * means in the categories of each margin in turn, until they stand; their influence is residual by
 * Σw. Deville, Särndal and Sautory, JASA 88 (1993), 1013–1020; R's survey::rake, then svymean.
 * With the weights taken as given, ratioMean is larger, thus on the safe side.
 *
 * `cells` are of everybody who was raked, and `scores` and `margins` have a place a cell. In the
 * units of the scores. Null where nobody is, or a stratum has a single unit.
 *
 * @example
 * calibratedMean({ size: 1, strata: [] }, [1], []) // null
 */
export function calibratedMean(
  cells: Cells,
  scores: ArrayLike<number>,
  margins: readonly CellMargin[],
): { readonly mean: number; readonly standardError: number } | null {
  const { mean, weight } = ratioMean(cells, scores, () => true)
  if (mean === null) return null
  const people = new Float64Array(cells.size)
  for (const stratum of cells.strata)
    stratum.people.forEach((count, cell) => (people[cell] = (people[cell] ?? 0) + count))
  const residuals = Float64Array.from(
    { length: cells.size },
    (_, cell) => (scores[cell] ?? 0) - mean,
  )
  const enough = STANDS * residuals.reduce((largest, each) => Math.max(largest, Math.abs(each)), 0)
  for (let sweeps = 0; sweeps < MOST_SWEEPS; sweeps += 1) {
    const moved = margins.map((margin) => takeOutMeans(residuals, people, margin))
    if (Math.max(0, ...moved) <= enough) break
  }
  const variance = varianceOf(
    cells,
    residuals.map((residual) => residual / weight),
  )
  return variance === null ? null : { mean, standardError: Math.sqrt(variance) }
}

/** By how much the means were off. */
function takeOutMeans(
  residuals: Float64Array,
  people: Float64Array,
  { codes, targets }: CellMargin,
): number {
  const [sums, counts] = [new Float64Array(targets), new Float64Array(targets)]
  residuals.forEach((residual, cell) => {
    const code = codes[cell] ?? 0
    sums[code] = (sums[code] ?? 0) + residual * (people[cell] ?? 0)
    counts[code] = (counts[code] ?? 0) + (people[cell] ?? 0)
  })
  const means = sums.map((sum, code) => sum / Math.max(1, counts[code] ?? 1))
  residuals.forEach((residual, cell) => {
    residuals[cell] = residual - (means[codes[cell] ?? 0] ?? 0)
  })
  return means.reduce((largest, mean) => Math.max(largest, Math.abs(mean)), 0)
}
