import { choleskyFactor, solveLower, type SquareMatrix } from './cholesky.ts'

/**
 * R² of a linear model from correlations: rᵀR⁻¹r, the share of the outcome's variance that goes with
 * the drivers. Cohen et al., Applied Multiple Regression, 3rd ed. (2003), section 3.3.
 *
 * `drivers` are the correlations between the drivers, `outcome` of each with the outcome. In 0..1;
 * 0 without drivers, null where one is a sum of others.
 *
 * @example
 * explainedShare([[1, 0.5], [0.5, 1]], [0.6, 0.4]) // 0.373...
 */
export function explainedShare(drivers: SquareMatrix, outcome: readonly number[]): number | null {
  const factor = choleskyFactor(drivers)
  if (factor === null) return null
  return solveLower(factor, outcome).reduce((sum, value) => sum + value ** 2, 0)
}
