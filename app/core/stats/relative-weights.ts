import type { SquareMatrix } from './cholesky.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/**
 * Johnson's relative weights: R² by way of the uncorrelated variables that are nearest to the
 * drivers, Λ²·β² with Λ = R^½ and β = Λ⁻¹r. They add up to R². Johnson, Multivariate Behavioral
 * Research 35 (2000), 1–19.
 *
 * `drivers` are the correlations between the drivers, `outcome` of each with the outcome; no driver
 * may be a sum of others.
 *
 * @example
 * relativeWeights([[1, 0.5], [0.5, 1]], [0.6, 0.4]) // [0.286..., 0.086...]
 */
export function relativeWeights(
  drivers: SquareMatrix,
  outcome: readonly number[],
): readonly number[] {
  const { values, vectors } = symmetricEigen(drivers)
  const spectral = (of: (value: number) => number): SquareMatrix =>
    vectors.map((row) =>
      vectors.map((other) =>
        values.reduce((sum, value, k) => sum + (row[k] ?? 0) * of(value) * (other[k] ?? 0), 0),
      ),
    )
  const loadings = spectral(Math.sqrt)
  const slopes = spectral((value) => 1 / Math.sqrt(value)).map((row) =>
    row.reduce((sum, value, k) => sum + value * (outcome[k] ?? 0), 0),
  )
  return loadings.map((row) =>
    row.reduce((sum, loading, k) => sum + loading ** 2 * (slopes[k] ?? 0) ** 2, 0),
  )
}
