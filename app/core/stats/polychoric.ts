import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { ContingencyTable } from './association.ts'
import { bivariateNormalCdf } from './bivariate-normal-cdf.ts'
import { margins } from './margins.ts'

export type Polychoric = { readonly estimate: number; readonly standardError: number }

/** As near to ±1 as a correlation of normal variables is looked for. */
const LARGEST = 0.9999

/** With fewer people the thresholds are too uncertain to be taken as known. */
const FEWEST = 21

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
  if (n < FEWEST || occupied(rows) < 2 || occupied(columns) < 2) return null
  const slope = slopeOf(counts, thresholds(rows, n), thresholds(columns, n))
  if (slope(-LARGEST) <= 0 || slope(LARGEST) >= 0) return null
  let [low, high] = [-LARGEST, LARGEST]
  while (high - low > 1e-13) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (slope(middle) > 0) low = middle
    else high = middle
  }
  const estimate = (low + high) / 2
  const step = 1e-5 * (1 - Math.abs(estimate))
  const curvature = (slope(estimate - step) - slope(estimate + step)) / (2 * step)
  return curvature > 0 ? { estimate, standardError: 1 / Math.sqrt(curvature) } : null
}

/** Where the normal variable is cut: below the first category, between them, above the last. */
function thresholds(totals: readonly number[], n: number): readonly number[] {
  let below = 0
  const cuts = totals.slice(0, -1).map((total) => normalQuantile((below += total) / n, 0, 1))
  return [-Infinity, ...cuts, Infinity]
}

/** The derivative of the log likelihood: Σ n · (dP/dρ) / P over the cells. */
function slopeOf(
  counts: ContingencyTable,
  rowCuts: readonly number[],
  columnCuts: readonly number[],
): (correlation: number) => number {
  return (correlation) => {
    const at = (corner: typeof bivariateNormalCdf) =>
      rowCuts.map((x) => columnCuts.map((y) => corner(x, y, correlation)))
    const [probabilities, densities] = [at(bivariateNormalCdf), at(density)]
    const over = (grid: readonly (readonly number[])[], i: number, j: number) =>
      (grid[i + 1]?.[j + 1] ?? 0) -
      (grid[i]?.[j + 1] ?? 0) -
      (grid[i + 1]?.[j] ?? 0) +
      (grid[i]?.[j] ?? 0)
    return counts.reduce(
      (total, row, i) =>
        row.reduce((sum, count, j) => {
          if (count === 0) return sum
          const probability = Math.max(over(probabilities, i, j), Number.MIN_VALUE)
          return sum + (count * over(densities, i, j)) / probability
        }, total),
      0,
    )
  }
}

/** Of two standard normal variables; the derivative of their distribution by the correlation. */
function density(x: number, y: number, correlation: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0
  const rest = 1 - correlation ** 2
  return (
    Math.exp(-(x * x - 2 * correlation * x * y + y * y) / (2 * rest)) /
    (2 * Math.PI * Math.sqrt(rest))
  )
}
