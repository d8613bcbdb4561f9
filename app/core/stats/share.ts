import { totalOf, type Cells } from './cells.ts'
import { criticalT } from './critical-t.ts'
import { criticalValue } from './critical-value.ts'
import { isSimple } from './is-simple.ts'
import { ratioMean, type RatioMean } from './ratio-mean.ts'
import { scoreInterval, type Interval } from './score-interval.ts'

export type ShareInterval = Interval & {
  readonly method: 'wilson' | 'weightedWilson' | 'kishWilson'
}

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
 * with linearised standard error and the recommended interval. That is Wilson's on people where all
 * count alike and were drawn singly; else Wilson's on p(1 − p)/V people with Student's t; and where
 * V says nothing (shares of exactly 0 or 1) Wilson's on Kish's effective people. Formulas and
 * sources stand with ratioMean and scoreInterval; Kish, Survey Sampling (1965), section 8.2.
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
  confidence = 0.95,
): Share {
  const hits = Uint8Array.from({ length: cells.size }, (_, cell) =>
    isIn(cell) && isHit(cell) ? 1 : 0,
  )
  const estimate = ratioMean(cells, hits, isIn)
  const { people: base, weight: weightedBase, mean: share, variance, standardError } = estimate
  const { df, effective } = estimate
  const { people: count, weight: weightedCount } = totalOf(cells, (cell) => hits[cell] === 1)
  const spread = share === null ? 0 : share * (1 - share)
  const varies = variance !== null && variance > 0 && spread > 0 && df > 0
  const told = {
    count,
    base,
    weightedCount,
    weightedBase,
    share,
    standardError,
    variance,
    df,
    effective,
    effectiveByDesign: varies ? spread / variance : null,
    designEffect: varies ? (base * variance) / spread : null,
    estimate,
  }
  return { ...told, interval: intervalOf(cells, told, confidence) }
}

function intervalOf(
  cells: Cells,
  { count, base, share, effective, effectiveByDesign, df }: Omit<Share, 'interval'>,
  confidence: number,
): ShareInterval | null {
  if (share === null || effective === null) return null
  const z = criticalValue(confidence)
  if (isSimple(cells)) return named('wilson', scoreInterval(count, base, z))
  const t = criticalT(confidence, df)
  return effectiveByDesign === null || t === null
    ? named('kishWilson', scoreInterval(share * effective, effective, z))
    : named('weightedWilson', scoreInterval(share * effectiveByDesign, effectiveByDesign, t))
}

const named = (method: ShareInterval['method'], interval: Interval | null): ShareInterval | null =>
  interval === null ? null : { method, ...interval }
