import type { Cells } from './cells.ts'
import { differenceOf } from './difference.ts'
import { normalPValue } from './normal-p-value.ts'
import type { RatioMean } from './ratio-mean.ts'
import type { Share } from './share.ts'
import type { Moments } from '../tally/tables/table.ts'
import { welchTest } from './welch-test.ts'

/** Two columns of one row of a table, by their places, the first before the second. */
export type ColumnPair = {
  readonly first: number
  readonly second: number
  /** First less second; null where either has no base. */
  readonly difference: number | null
  /** Of the pooled shares, on Kish's effective people; null of means. */
  readonly z: number | null
  readonly pOfZ: number | null
  /** By joint linearisation. */
  readonly t: number | null
  readonly pOfT: number | null
}

/**
 * Whether a column's share may be compared with others: not at exactly 0 or 1, where its variance
 * is unknown, and with at least two people. The rule of SPSS's custom tables.
 *
 * @example
 * isComparable({ share: 1, base: 40 }) // false
 */
export const isComparable = ({ share, base }: Pick<Share, 'share' | 'base'>): boolean =>
  share !== null && share > 0 && share < 1 && base >= 2

/**
 * Every pair of columns in one row of shares, tested twice: z = (p_a − p_b) / √(p̄(1 − p̄)(1/n_a +
 * 1/n_b)) with effective people n and p̄ pooled by them (SPSS's column proportions test when all
 * weights are 1), which holds for separate columns of people drawn singly; and t with the variance
 * of differenceOf, which also holds for clusters, strata and overlapping columns.
 *
 * `df` are those of everybody in the table. Pairs come in the order AB, AC …, BC …; see isComparable
 * for which are tested.
 *
 * @example
 * columnTests({ size: 1, strata: [] }, [], 10) // []
 */
export function columnTests(
  cells: Cells,
  shares: readonly Share[],
  df: number,
): readonly ColumnPair[] {
  return pairs(shares).map(({ first, second, left, right }) => {
    const place = { first, second }
    if (!isComparable(left) || !isComparable(right)) {
      const known = left.share !== null && right.share !== null
      return { ...place, ...UNTESTED, difference: known ? left.share - right.share : null }
    }
    const z = pooledZ(left, right)
    const tested = differenceOf(cells, left.estimate, right.estimate, df)
    return {
      ...place,
      difference: tested?.difference ?? null,
      z,
      pOfZ: z === null ? null : normalPValue(z),
      t: tested?.t ?? null,
      pOfT: tested?.p ?? null,
    }
  })
}

/**
 * Every pair of columns in one row of means, by the t of differenceOf. Columns with fewer than two
 * people are not tested.
 *
 * `df` are those of everybody in the table. Pairs come in the order AB, AC …, BC ….
 *
 * @example
 * columnMeanTests({ size: 1, strata: [] }, [], 10) // []
 */
export function columnMeanTests(
  cells: Cells,
  means: readonly RatioMean[],
  df: number,
): readonly ColumnPair[] {
  return pairs(means).map(({ first, second, left, right }) => {
    const tested = differenceOf(cells, left, right, df)
    const difference = tested?.difference ?? null
    const place = { first, second, ...UNTESTED, difference }
    if (left.people < 2 || right.people < 2 || tested === null) return place
    return { ...place, t: tested.t, pOfT: tested.p }
  })
}

/**
 * Every pair of columns in one row of means, by Welch's test: for separate columns of people who all
 * count alike and were drawn singly. See welchTest.
 *
 * `moments` are those of each column. Pairs come in the order AB, AC …, BC ….
 *
 * @example
 * columnWelchTests([{ n: 3, mean: 4, squares: 8 }, { n: 4, mean: 7, squares: 6 }])[0].pOfT // 0.101...
 */
export const columnWelchTests = (moments: readonly Moments[]): readonly ColumnPair[] =>
  pairs(moments).map(({ first, second, left, right }) => {
    const difference = left.n === 0 || right.n === 0 ? null : left.mean - right.mean
    const tested = welchTest(left, right)
    return {
      first,
      second,
      ...UNTESTED,
      difference,
      t: tested?.t ?? null,
      pOfT: tested?.p ?? null,
    }
  })

const UNTESTED = { z: null, pOfZ: null, t: null, pOfT: null }

const pairs = <Column>(columns: readonly Column[]) =>
  columns.flatMap((left, first) =>
    columns
      .slice(first + 1)
      .map((right, beyond) => ({ first, second: first + 1 + beyond, left, right })),
  )

function pooledZ(left: Share, right: Share): number | null {
  const { share: p, effective: n } = left
  const { share: q, effective: m } = right
  if (p === null || q === null || n === null || m === null) return null
  const pooled = (n * p + m * q) / (n + m)
  return (p - q) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}
