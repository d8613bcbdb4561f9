import { unreachable } from '../result.ts'
import type { Adjustment } from '../tally/analysis/crosstab.ts'

/**
 * p-values of one family of comparisons, adjusted for their number m: Bonferroni min(1, m·p); Holm,
 * Scandinavian Journal of Statistics 6 (1979), 65–70; Benjamini and Hochberg, JRSS B 57 (1995),
 * 289–300, which holds the expected share of false discoveries. As R's p.adjust.
 *
 * Comparisons that were not made (null or NaN) become null and don't count. The order is kept.
 *
 * @example
 * adjustPValues([0.01, null, 0.04, 0.03], 'holm') // [0.03, null, 0.06, 0.06]
 */
export function adjustPValues(
  pValues: readonly (number | null)[],
  adjustment: Adjustment,
): readonly (number | null)[] {
  const made = pValues
    .flatMap((p, index) => (p === null || Number.isNaN(p) ? [] : [{ p, index }]))
    .sort((left, right) => left.p - right.p)
  const adjusted: (number | null)[] = pValues.map(() => null)
  const ascending = adjustAscending(
    made.map(({ p }) => p),
    adjustment,
  )
  made.forEach(({ index }, rank) => (adjusted[index] = ascending[rank] ?? null))
  return adjusted
}

function adjustAscending(p: readonly number[], adjustment: Adjustment): readonly number[] {
  const m = p.length
  switch (adjustment) {
    case 'none':
      return p
    case 'bonferroni':
      return p.map((each) => Math.min(1, m * each))
    case 'holm': {
      let largest = 0
      return p.map((each, rank) => (largest = Math.max(largest, Math.min(1, (m - rank) * each))))
    }
    case 'benjaminiHochberg': {
      let least = 1
      return p
        .map((each, rank) => ({ each, rank: rank + 1 }))
        .toReversed()
        .map(({ each, rank }) => (least = Math.min(least, (m / rank) * each)))
        .toReversed()
    }
    default:
      return unreachable(adjustment)
  }
}
