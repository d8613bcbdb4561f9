import { calibratedInfluence } from './calibration.ts'
import type { Cells, StratumCells } from './cells.ts'

export type Matrix = readonly Float64Array[]

/**
 * The linearised covariances of several statistics of one design, each given by its influences on
 * the cells; see covariance, which this is for every pair, summing each cluster only once.
 *
 * Square, in the units of the influences. Null where a stratum has a single unit, or on an empty
 * design.
 *
 * @example
 * covarianceMatrix({ size: 1, strata: [] }, [[1]]) // null
 */
export function covarianceMatrix(
  cells: Cells,
  influences: readonly ArrayLike<number>[],
): Matrix | null {
  if (cells.strata.length === 0) return null
  const { calibration } = cells
  if (calibration !== undefined)
    return covarianceMatrix(
      calibration.joint,
      influences.map((influence) => calibratedInfluence(calibration, influence)),
    )
  const matrix = influences.map(() => new Float64Array(influences.length))
  for (const stratum of cells.strata) {
    const { units } = stratum
    if (units < 2) return null
    const sums = influences.map((influence) => weighted(stratum.weights, influence))
    const products = productsOf(cells.size, stratum, influences)
    matrix.forEach((row, i) => {
      for (let j = 0; j < row.length; j += 1) {
        const centred = (products[i]?.[j] ?? 0) - ((sums[i] ?? 0) * (sums[j] ?? 0)) / units
        row[j] = (row[j] ?? 0) + (units / (units - 1)) * centred
      }
    })
  }
  return matrix
}

/** Sums over the units of a stratum of the products of their sums. */
function productsOf(
  size: number,
  { squares, clusters }: StratumCells,
  influences: readonly ArrayLike<number>[],
): Matrix {
  const products = influences.map(() => new Float64Array(influences.length))
  const add = (weight: number, sums: readonly number[]) =>
    sums.forEach((left, i) => {
      const row = products[i]
      if (row === undefined || left === 0) return
      sums.forEach((right, j) => (row[j] = (row[j] ?? 0) + weight * left * right))
    })
  if (clusters === null)
    for (let cell = 0; cell < size; cell += 1)
      add(
        squares[cell] ?? 0,
        influences.map((influence) => influence[cell] ?? 0),
      )
  else
    for (let unit = 0; unit < clusters.count; unit += 1) {
      const weights = clusters.weights.subarray(unit * size, (unit + 1) * size)
      add(
        1,
        influences.map((influence) => weighted(weights, influence)),
      )
    }
  return products
}

function weighted(weights: Float64Array, influence: ArrayLike<number>): number {
  let sum = 0
  for (let cell = 0; cell < weights.length; cell += 1)
    sum += (weights[cell] ?? 0) * (influence[cell] ?? 0)
  return sum
}
