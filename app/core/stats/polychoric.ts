import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { ContingencyTable } from './association.ts'
import { bivariateNormalCdf } from './bivariate-normal-cdf.ts'
import { margins } from './margins.ts'
import { variableMetricMinimum } from './variable-metric.ts'

export type Polychoric = { readonly estimate: number; readonly standardError: number }

/** As near to ±1 as a correlation of normal variables is looked for. */
const LARGEST = 0.9999

/** With fewer people the thresholds are too uncertain to be taken as known. */
export const FEWEST_FOR_POLYCHORIC = 21

/**
 * The polychoric correlation of two ordinal variables: of the normal variables that are thought to
 * lie behind them, cut at thresholds. Two steps: thresholds from the margins, then the correlation
 * that makes the table likeliest; the standard error is from the curvature there and takes the
 * thresholds as known. Olsson, Psychometrika 44 (1979), 443–460; R's polycor.
 *
 * `counts[row][column]` are people, in ascending order both ways; the result lies in −1..1. Null
 * below 21 people, when either variable does not vary, or when the likeliest is ±1.
 *
 * @example
 * polychoricCorrelation([[40, 10], [20, 30]]) // { estimate: 0.607..., standardError: 0.115... }
 */
export function polychoricCorrelation(counts: ContingencyTable): Polychoric | null {
  const { n, rows, columns } = margins(counts)
  const occupied = (totals: readonly number[]) => totals.filter((total) => total > 0).length
  if (n < FEWEST_FOR_POLYCHORIC || occupied(rows) < 2 || occupied(columns) < 2) return null
  const unlikelihood = unlikelihoodOf(counts, thresholds(rows, n), thresholds(columns, n))
  const found = variableMetricMinimum(unlikelihood, 0)
  if (found === null || Math.abs(found.at) >= LARGEST) return null
  return { estimate: found.at, standardError: 1 / Math.sqrt(found.curvature) }
}

/** Where the normal variable is cut: below the first category, between them, above the last. */
function thresholds(totals: readonly number[], n: number): readonly number[] {
  let below = 0
  const cuts = totals.slice(0, -1).map((total) => normalQuantile((below += total) / n, 0, 1))
  return [-Infinity, ...cuts, Infinity]
}

/** Minus the logarithm of the likelihood of a correlation; infinite where it rules the table out. */
function unlikelihoodOf(
  counts: ContingencyTable,
  rowCuts: readonly number[],
  columnCuts: readonly number[],
): (correlation: number) => number {
  return (given) => {
    const correlation = Math.max(-LARGEST, Math.min(LARGEST, given))
    const below = rowCuts.map((x) => columnCuts.map((y) => bivariateNormalCdf(x, y, correlation)))
    const at = (i: number, j: number) => below[i]?.[j] ?? 0
    let sum = 0
    for (const [i, row] of counts.entries())
      for (const [j, count] of row.entries()) {
        const probability = at(i + 1, j + 1) - at(i, j + 1) - at(i + 1, j) + at(i, j)
        if (probability <= 0) return Infinity
        sum -= count * Math.log(probability)
      }
    return sum
  }
}
