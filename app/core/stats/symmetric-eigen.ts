import type { SquareMatrix } from './cholesky.ts'

export type Eigen = {
  readonly values: readonly number[]
  /** `[row][place]`: the columns go with the values. */
  readonly vectors: SquareMatrix
}

const MOST_SWEEPS = 60

/**
 * The eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, each of which
 * turns one element off the diagonal into 0. Golub and Van Loan, Matrix Computations, 4th ed.
 * (2013), section 8.5. In no particular order.
 *
 * @example
 * symmetricEigen([[2, 1], [1, 2]]).values // [1.0, 3.0]
 */
export function symmetricEigen(matrix: SquareMatrix): Eigen {
  const size = matrix.length
  const a = matrix.map((row) => [...row])
  const vectors = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const off = a.reduce(
      (sum, row, i) => sum + row.reduce((own, value, j) => own + (i === j ? 0 : value ** 2), 0),
      0,
    )
    if (off < 1e-30) break
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, vectors, p, q)
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors }
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const between = a[p]?.[q] ?? 0
  if (between === 0) return
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * between)
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta ** 2 + 1))
  const cosine = 1 / Math.sqrt(tangent ** 2 + 1)
  const sine = tangent * cosine
  for (const rows of [a, vectors])
    for (const row of rows) {
      const [left, right] = [row[p] ?? 0, row[q] ?? 0]
      row[p] = cosine * left - sine * right
      row[q] = sine * left + cosine * right
    }
  const [upper, lower] = [a[p] ?? [], a[q] ?? []]
  a[p] = upper.map((value, k) => cosine * value - sine * (lower[k] ?? 0))
  a[q] = lower.map((value, k) => sine * (upper[k] ?? 0) + cosine * value)
}
