import { totalOf, type Cells } from './cells.ts'
import { ratioMean, type RatioMean } from './ratio-mean.ts'
import { shareInterval, type IntervalMethod, type ShareInterval } from './share-interval.ts'

export type Share = {
  /** People. */
  readonly count: number
  readonly base: number
  readonly weightedCount: number
  readonly weightedBase: number
  /** Of 1; null where nobody is asked, as everything below. */
  readonly share: number | null
  readonly standardError: number | null
  readonly variance: number | null
  readonly df: number
  /** Kish's number of effective people, from the weights alone. */
  readonly effective: number | null
  /** p(1 − p)/V, of this share in this design; null at 0 and 1, where nothing varies. */
  readonly effectiveByDesign: number | null
  /** V by p(1 − p)/n; null with it. */
  readonly designEffect: number | null
  readonly interval: ShareInterval | null
  /** The share as a mean, for comparisons with others of the same cells. */
  readonly estimate: RatioMean
}

/**
 * The share of people of the cells that `isIn` takes who are in one that `isHit` takes: weighted,
 * with linearised standard error and an interval, Wilson's if no other method is asked for. Formulas
 * and sources stand with ratioMean and shareInterval; Kish, Survey Sampling (1965), section 8.2.
 *
 * `isHit` is only asked of cells that `isIn` takes. Shares are of 1.
 *
 * @example
 * estimateShare({ size: 2, strata: [] }, (cell) => cell === 0, () => true).share // null
 */
export function estimateShare(
  cells: Cells,
  isHit: (cell: number) => boolean,
  isIn: (cell: number) => boolean,
  method: IntervalMethod = 'wilson',
): Share {
  const hits = Uint8Array.from({ length: cells.size }, (_, cell) =>
    isIn(cell) && isHit(cell) ? 1 : 0,
  )
  const estimate = ratioMean(cells, hits, isIn)
  const { people: base, weight: weightedBase, mean: share, variance, standardError } = estimate
  const { df, effective } = estimate
  const { people: count, weight: weightedCount } = totalOf(cells, (cell) => hits[cell] === 1)
  const spread = share === null ? 0 : share * (1 - share)
  const isFixed = cells.calibration !== undefined && isRounding(variance, spread, base)
  const varies = !isFixed && variance !== null && variance > 0 && spread > 0 && df > 0
  const told = {
    count,
    base,
    weightedCount,
    weightedBase,
    share,
    standardError: isFixed ? 0 : standardError,
    variance: isFixed ? 0 : variance,
    df,
    effective,
    effectiveByDesign: varies ? spread / variance : null,
    designEffect: varies ? (base * variance) / spread : null,
    estimate,
  }
  return { ...told, interval: shareInterval(cells, told, method) }
}

/** A share that is a target itself does not vary; what is left of its variance is rounding. */
const isRounding = (variance: number | null, spread: number, base: number): boolean =>
  variance !== null && spread > 0 && variance < (1e-18 * spread) / base
