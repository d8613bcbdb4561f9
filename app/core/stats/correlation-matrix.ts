import type { SquareMatrix } from './cholesky.ts'
import type { Design } from './design.ts'

/** Weighted means, deviations and correlations of variables, over those who answered all of them. */
export type CorrelationMatrix = {
  /** 1 where a row is in the base and has all of them. */
  readonly complete: Uint8Array
  readonly people: number
  readonly weight: number
  readonly means: readonly number[]
  /** √(Σw·(x − x̄)² / Σw), in the units of the variable. */
  readonly deviations: readonly number[]
  /** NaN beside a variable that does not vary. */
  readonly correlations: SquareMatrix
}

/**
 * Weighted Pearson correlations of numeric variables, Σw(x − x̄)(y − ȳ) / √(Σw(x − x̄)²·Σw(y − ȳ)²),
 * in two passes over the rows, so that they keep their digits. As R's cov.wt.
 *
 * `columns` have a place a row, NaN where there is no answer.
 *
 * @example
 * correlationMatrix({ rows: 3, base: new Uint8Array([1, 1, 1]), weights: null, sampling: { kind: 'people' } }, [[1, 2, 3], [2, 4, 6]]).correlations[0] // [1, 1]
 */
export function correlationMatrix(
  { rows, base, weights }: Design,
  columns: readonly ArrayLike<number>[],
): CorrelationMatrix {
  const complete = Uint8Array.from({ length: rows }, (_, row) =>
    base[row] === 1 && columns.every((column) => Number.isFinite(column[row])) ? 1 : 0,
  )
  const weightOf = (row: number) => (weights === null ? 1 : (weights[row] ?? 0))
  const sums = columns.map(() => 0)
  let [people, weight] = [0, 0]
  for (let row = 0; row < rows; row += 1) {
    if (complete[row] !== 1) continue
    people += 1
    weight += weightOf(row)
    columns.forEach((column, i) => (sums[i] = (sums[i] ?? 0) + weightOf(row) * (column[row] ?? 0)))
  }
  const means = sums.map((sum) => sum / weight)
  const products = columns.map(() => columns.map(() => 0))
  const centred = columns.map(() => 0)
  for (let row = 0; row < rows; row += 1) {
    if (complete[row] !== 1) continue
    columns.forEach((column, i) => (centred[i] = (column[row] ?? 0) - (means[i] ?? 0)))
    products.forEach((line, i) => {
      const scaled = weightOf(row) * (centred[i] ?? 0)
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + scaled * (centred[j] ?? 0)
    })
  }
  const deviations = products.map((line, i) => Math.sqrt((line[i] ?? 0) / weight))
  const correlations = products.map((_, i) =>
    products.map((__, j) => {
      const product = products[Math.max(i, j)]?.[Math.min(i, j)] ?? 0
      return i === j ? 1 : product / weight / ((deviations[i] ?? 0) * (deviations[j] ?? 0))
    }),
  )
  return { complete, people, weight, means, deviations, correlations }
}
