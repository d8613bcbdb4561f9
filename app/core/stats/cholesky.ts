export type SquareMatrix = readonly (readonly number[])[]

/** A variable of which less than this is its own, given those before it, adds nothing but rounding. */
const OWN = 1e-10

/**
 * The lower triangle L with L·Lᵀ = A of a symmetric positive definite matrix. Golub and Van Loan,
 * Matrix Computations, 4th ed. (2013), algorithm 4.2.1.
 *
 * Null where the matrix is singular to 10 digits: a variable is a sum of others.
 *
 * @example
 * choleskyFactor([[4, 2], [2, 5]]) // [[2, 0], [1, 2]]
 */
export function choleskyFactor(matrix: SquareMatrix): SquareMatrix | null {
  const factor = matrix.map((row) => row.map(() => 0))
  for (const [i, row] of factor.entries())
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] ?? []
      let rest = matrix[i]?.[j] ?? 0
      for (let k = 0; k < j; k += 1) rest -= (row[k] ?? 0) * (other[k] ?? 0)
      if (i === j && !(rest > OWN * (matrix[i]?.[i] ?? 0))) return null
      row[j] = i === j ? Math.sqrt(rest) : rest / (other[j] ?? 1)
    }
  return factor
}

/**
 * The y with L·y = b, by forward substitution.
 *
 * @example
 * solveLower([[2, 0], [1, 2]], [2, 5]) // [1, 2]
 */
export function solveLower(factor: SquareMatrix, right: readonly number[]): readonly number[] {
  const solution: number[] = []
  factor.forEach((row, i) => {
    const known = solution.reduce((sum, value, k) => sum + (row[k] ?? 0) * value, 0)
    solution.push(((right[i] ?? 0) - known) / (row[i] ?? 1))
  })
  return solution
}

/**
 * The x with L·Lᵀ·x = b.
 *
 * @example
 * solveFactored([[2, 0], [1, 2]], [6, 7]) // [1, 1]
 */
export function solveFactored(factor: SquareMatrix, right: readonly number[]): readonly number[] {
  const forward = solveLower(factor, right)
  const solution = new Array<number>(forward.length).fill(0)
  for (let i = forward.length - 1; i >= 0; i -= 1) {
    let rest = forward[i] ?? 0
    for (let k = i + 1; k < forward.length; k += 1)
      rest -= (factor[k]?.[i] ?? 0) * (solution[k] ?? 0)
    solution[i] = rest / (factor[i]?.[i] ?? 1)
  }
  return solution
}
