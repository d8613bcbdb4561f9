import { FEWEST_FOR_ASSOCIATION, type ContingencyTable } from './association.ts'
import { margins } from './margins.ts'

/**
 * Pearson's correlation of two numeric variables, from their contingency table: the covariance by
 * the product of the standard deviations. Pearson, Proceedings of the Royal Society 58 (1895),
 * 240–242.
 *
 * `counts[row][column]` are people, or weights; `rowScores` and `columnScores` are the numbers that
 * rows and columns stand for. The result lies in −1..1. Null below 3 people or when either variable
 * does not vary.
 *
 * @example
 * pearsonCorrelation([[4, 1], [2, 3]], [1, 2], [0, 10]) // 0.408...
 */
export function pearsonCorrelation(
  counts: ContingencyTable,
  rowScores: readonly number[],
  columnScores: readonly number[],
): number | null {
  const { n, rows, columns } = margins(counts)
  if (n < FEWEST_FOR_ASSOCIATION) return null
  const left = deviations(rows, rowScores, n)
  const right = deviations(columns, columnScores, n)
  const scale = Math.sqrt(left.squares * right.squares)
  if (scale === 0) return null
  const products = counts.reduce(
    (sum, row, i) =>
      sum +
      (left.each[i] ?? 0) *
        row.reduce((within, count, j) => within + count * (right.each[j] ?? 0), 0),
    0,
  )
  return Math.max(-1, Math.min(1, products / scale))
}

function deviations(totals: readonly number[], scores: readonly number[], n: number) {
  const mean = totals.reduce((sum, total, index) => sum + total * (scores[index] ?? 0), 0) / n
  const each = totals.map((_, index) => (scores[index] ?? 0) - mean)
  const squares = totals.reduce((sum, total, index) => sum + total * (each[index] ?? 0) ** 2, 0)
  return { each, squares }
}
