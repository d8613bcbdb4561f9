import type { Matrix } from './covariance-matrix.ts'

/** A pivot this much smaller than the largest number of the matrix is rounding. */
const ROUNDING = 1e-15

/**
 * X with A·X = B, by Gaussian elimination with row pivoting. Golub and Van Loan, Matrix Computations,
 * 4th ed. (2013), section 3.4.
 *
 * `matrix` (A) is square, `right` (B) has as many rows. Null where A is singular.
 *
 * @example
 * solve([Float64Array.of(2, 0), Float64Array.of(0, 4)], [Float64Array.of(2), Float64Array.of(2)])?.map((row) => row[0]) // [1, 0.5]
 */
export function solve(matrix: Matrix, right: Matrix): Matrix | null {
  const size = matrix.length
  const rows = matrix.map((row, i) => Float64Array.of(...row, ...(right[i] ?? [])))
  const largest = matrix.reduce(
    (most, row) => row.reduce((m, x) => Math.max(m, Math.abs(x)), most),
    0,
  )
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotIn(rows, column)
    const [top, chosen] = [rows[column], rows[pivot]]
    if (top === undefined || chosen === undefined) return null
    if (Math.abs(chosen[column] ?? 0) <= ROUNDING * largest) return null
    rows[pivot] = top
    rows[column] = chosen
    rows.forEach((row, i) => {
      if (i !== column) eliminate(row, chosen, column)
    })
  }
  return rows.map((row, i) => row.subarray(size).map((value) => value / (row[i] ?? 0)))
}

function pivotIn(rows: Matrix, column: number): number {
  let best = column
  for (let i = column + 1; i < rows.length; i += 1)
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i
  return best
}

function eliminate(row: Float64Array, pivot: Float64Array, column: number): void {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1)
  if (factor === 0) return
  for (let j = column; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
}
