import { ok, refuse, type Result } from '../result.ts'
import { choleskyFactor, solveFactored, type SquareMatrix } from './cholesky.ts'
import { correlationMatrix, type CorrelationMatrix } from './correlation-matrix.ts'
import { designVariance } from './design-variance.ts'
import type { Design } from './design.ts'
import { dotProduct } from './dot-product.ts'
import { lmgShares } from './lmg.ts'
import { relativeWeights } from './relative-weights.ts'

/** How one variable goes with the outcome when the others are held. Association, not cause. */
export type Driver = {
  /** With the outcome, by itself. */
  readonly correlation: number
  /** In standard deviations of the outcome by one of the driver. */
  readonly beta: number
  /** In units of the outcome by one of the driver. */
  readonly coefficient: Coefficient
  /** Lindeman, Merenda and Gold's part of R². */
  readonly lmg: number
  /** Johnson's part of R². */
  readonly relativeWeight: number
  /** How much more its coefficient varies for being correlated with the other drivers. */
  readonly varianceInflation: number
}

export type Coefficient = {
  readonly estimate: number
  /** Linearised; null where the design says nothing about variance. */
  readonly standardError: number | null
}

export type DriverAnalysis = {
  /** With an answer to all of them. */
  readonly people: number
  /** Of 1: the part of the outcome's variance that goes with the drivers. */
  readonly rSquared: number
  readonly intercept: Coefficient
  readonly drivers: readonly Driver[]
}

/** Drivers are named by their places. */
export type DriverRefusal =
  | { readonly kind: 'noDrivers' }
  | { readonly kind: 'tooManyDrivers'; readonly most: number }
  | { readonly kind: 'tooFewPeople'; readonly people: number; readonly fewest: number }
  | { readonly kind: 'constantOutcome' }
  | { readonly kind: 'constantDriver'; readonly driver: number }
  /** One driver is (nearly) a sum of others. */
  | { readonly kind: 'collinear' }

/** All subsets are looked at: 1,024 models. */
export const MOST_DRIVERS = 10

/**
 * Key driver analysis: the weighted linear model of an outcome on up to ten drivers, with the parts
 * of R² that go with each (see lmgShares and relativeWeights; both add up to R²), standardised
 * coefficients R⁻¹r, variance inflation diag(R⁻¹), and coefficients with linearised standard errors,
 * whose influences are (x − x̄)ᵀS⁻¹ times the residual, S = Σw(x − x̄)(x − x̄)ᵀ. Grömping, Journal of
 * Statistical Software 17 (2006); Fuller, Sankhyā C 37 (1975), 117–132; R's svyglm.
 *
 * `outcome` and `drivers` have a number a row, NaN where there is none. Refused where nothing can be
 * told; see DriverRefusal.
 *
 * @example
 * driverAnalysis({ rows: 4, base: new Uint8Array([1, 1, 1, 1]), weights: null, sampling: { kind: 'people' } }, [1, 3, 2, 4], [[1, 2, 3, 4]]).value.rSquared // 0.640
 */
export function driverAnalysis(
  design: Design,
  outcome: ArrayLike<number>,
  drivers: readonly ArrayLike<number>[],
): Result<DriverAnalysis, DriverRefusal> {
  if (drivers.length === 0) return refuse({ kind: 'noDrivers' })
  if (drivers.length > MOST_DRIVERS) return refuse({ kind: 'tooManyDrivers', most: MOST_DRIVERS })
  const found = correlationMatrix(design, [outcome, ...drivers])
  const fewest = drivers.length + 2
  if (found.people < fewest) return refuse({ kind: 'tooFewPeople', people: found.people, fewest })
  const constant = found.deviations.findIndex(
    (deviation, index) => !(deviation > ROUNDING * Math.abs(found.means[index] ?? 0)),
  )
  if (constant === 0) return refuse({ kind: 'constantOutcome' })
  if (constant > 0) return refuse({ kind: 'constantDriver', driver: constant - 1 })

  const between = found.correlations.slice(1).map((row) => row.slice(1))
  const withOutcome = found.correlations[0]?.slice(1) ?? []
  const factor = choleskyFactor(between)
  const lmg = lmgShares(between, withOutcome)
  if (factor === null || lmg === null) return refuse({ kind: 'collinear' })
  const betas = solveFactored(factor, withOutcome)
  const inverse = between.map((row, i) =>
    solveFactored(
      factor,
      row.map((_, j) => (i === j ? 1 : 0)),
    ),
  )
  const model = coefficientsOf(design, { outcome, drivers, found, betas, inverse })
  const weights = relativeWeights(between, withOutcome)
  return ok({
    people: found.people,
    rSquared: dotProduct(betas, withOutcome),
    intercept: model.intercept,
    drivers: model.slopes.map((coefficient, index) => ({
      correlation: withOutcome[index] ?? 0,
      beta: betas[index] ?? 0,
      coefficient,
      lmg: lmg[index] ?? 0,
      relativeWeight: weights[index] ?? 0,
      varianceInflation: inverse[index]?.[index] ?? 0,
    })),
  })
}

/** Deviations of a constant that rounding leaves, by its size. */
const ROUNDING = 1e-12

type Fitted = {
  readonly outcome: ArrayLike<number>
  readonly drivers: readonly ArrayLike<number>[]
  readonly found: CorrelationMatrix
  readonly betas: readonly number[]
  /** Of the correlations between drivers. */
  readonly inverse: SquareMatrix
}

function coefficientsOf(design: Design, { outcome, drivers, found, betas, inverse }: Fitted) {
  const { complete, weight } = found
  const [outcomeMean = 0, ...means] = found.means
  const [outcomeDeviation = 0, ...deviations] = found.deviations
  const slopes = betas.map((beta, i) => (beta * outcomeDeviation) / (deviations[i] ?? 1))
  const intercept = outcomeMean - dotProduct(slopes, means)
  const standardised = new Float64Array(drivers.length)
  const variances = designVariance(design, drivers.length + 1, (row, into) => {
    if (complete[row] !== 1) return false
    let residual = (outcome[row] ?? 0) - outcomeMean
    drivers.forEach((driver, i) => {
      const centred = (driver[row] ?? 0) - (means[i] ?? 0)
      residual -= (slopes[i] ?? 0) * centred
      standardised[i] = centred / (deviations[i] ?? 1)
    })
    into[0] = residual / weight
    inverse.forEach((line, i) => {
      const lever = line.reduce((sum, value, j) => sum + value * (standardised[j] ?? 0), 0)
      const influence = (lever * residual) / ((deviations[i] ?? 1) * weight)
      into[i + 1] = influence
      into[0] = (into[0] ?? 0) - (means[i] ?? 0) * influence
    })
    return true
  })
  const withError = (estimate: number, index: number): Coefficient => ({
    estimate,
    standardError: variances === null ? null : Math.sqrt(variances[index] ?? 0),
  })
  return {
    intercept: withError(intercept, 0),
    slopes: slopes.map((slope, index) => withError(slope, index + 1)),
  }
}
