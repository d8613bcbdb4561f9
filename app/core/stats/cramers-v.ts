/** The table that a chi-square was computed from: its occupied rows and columns, and its people. */
export type TableSize = {
  readonly rows: number
  readonly columns: number
  readonly n: number
}

/**
 * Cramér's V, √(X² / (n · (min(r, c) − 1))): 0 at independence, 1 where each column knows its row.
 * Cramér, Mathematical Methods of Statistics (1946), section 21.9.
 *
 * In 0..1. Null below two rows or columns.
 *
 * @example
 * cramersV(6.6, { rows: 4, columns: 3, n: 518 }) // 0.079...
 */
export function cramersV(chiSquare: number, { rows, columns, n }: TableSize): number | null {
  const least = Math.min(rows, columns) - 1
  return least < 1 || n === 0 ? null : Math.sqrt(chiSquare / (n * least))
}

/**
 * Cramér's V less the bias that chance gives it in small tables: φ² and both sides of the table are
 * corrected first. Bergsma, Journal of the Korean Statistical Society 42 (2013), 323–328.
 *
 * In 0..1. Null below two rows or columns, also after the correction.
 *
 * @example
 * correctedCramersV(6.6, { rows: 4, columns: 3, n: 518 }) // 0.023...
 */
export function correctedCramersV(
  chiSquare: number,
  { rows, columns, n }: TableSize,
): number | null {
  if (n < 2) return null
  const phiSquare = Math.max(0, chiSquare / n - ((rows - 1) * (columns - 1)) / (n - 1))
  const corrected = (size: number) => size - (size - 1) ** 2 / (n - 1)
  const least = Math.min(corrected(rows), corrected(columns))
  return least > 1 ? Math.sqrt(phiSquare / (least - 1)) : null
}
