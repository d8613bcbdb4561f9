import { calibratedInfluence, type Calibration } from './calibration.ts'

/**
 * Sums over the people in each cell of a table: all that counts, weighted shares and their
 * linearised variances need, so that rows are read once. Cells are disjoint; people of the design
 * who are in none of them still belong to its variance.
 */
export type Cells = {
  readonly size: number
  /** One where the sample has no strata. */
  readonly strata: readonly StratumCells[]
  /** Where weights were raked, and variances are to be of what their targets leave unexplained. */
  readonly calibration?: Calibration
}

export type StratumCells = {
  /** Its number in the design; strata without anybody are left out. */
  readonly stratum: number
  /** Sampling units of the whole design in this stratum: people, or clusters. */
  readonly units: number
  /** Of each cell: people, their weights, their squared weights. */
  readonly people: Float64Array
  readonly weights: Float64Array
  readonly squares: Float64Array
  /** `[unit * size + cell]`, of the stratum's own units; null where people are the units. */
  readonly clusters: ClusterCells | null
}

export type ClusterCells = {
  readonly count: number
  /** Their numbers in the design, ascending. */
  readonly units: Int32Array
  readonly people: Float64Array
  readonly weights: Float64Array
}

/** People, weights and squared weights of a set of cells. */
export type CellTotal = {
  readonly people: number
  readonly weight: number
  readonly squares: number
}

/**
 * People, weights and squared weights of the cells that `isIn` takes, over all strata.
 *
 * @example
 * totalOf({ size: 1, strata: [] }, () => true) // { people: 0, weight: 0, squares: 0 }
 */
export function totalOf(cells: Cells, isIn: (cell: number) => boolean): CellTotal {
  let [people, weight, squares] = [0, 0, 0]
  for (const stratum of cells.strata)
    for (let cell = 0; cell < cells.size; cell += 1) {
      if (!isIn(cell)) continue
      people += stratum.people[cell] ?? 0
      weight += stratum.weights[cell] ?? 0
      squares += stratum.squares[cell] ?? 0
    }
  return { people, weight, squares }
}

/**
 * Linearised covariance of two totals Σ w·u, whose influences `first` and `second` are given for
 * each cell and add up to 0 over the weighted people of the design:
 * Σ_h n_h/(n_h − 1) · Σ_j (U_hj − Ū_h)(V_hj − V̄_h), U being the sums of sampling units. Binder,
 * International Statistical Review 51 (1983), 279–292; Lumley, Complex Surveys (2010), chapter 2.
 *
 * Of calibrated cells the influences are those that calibratedInfluence leaves. In the square of the
 * units of the influence. Null where a stratum has a single unit, which says
 * nothing about variance, or where the design is empty.
 *
 * @example
 * covariance({ size: 1, strata: [] }, [1], [1]) // null
 */
export function covariance(
  cells: Cells,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): number | null {
  if (cells.strata.length === 0) return null
  const { calibration } = cells
  if (calibration !== undefined) {
    const left = calibratedInfluence(calibration, first)
    const right = first === second ? left : calibratedInfluence(calibration, second)
    return covariance(calibration.joint, left, right)
  }
  let total = 0
  for (const stratum of cells.strata) {
    if (stratum.units < 2) return null
    const { products, sumFirst, sumSecond } = unitSums(cells.size, stratum, first, second)
    const { units } = stratum
    total += (units / (units - 1)) * (products - (sumFirst * sumSecond) / units)
  }
  return total
}

function unitSums(
  size: number,
  stratum: StratumCells,
  first: ArrayLike<number>,
  second: ArrayLike<number>,
) {
  let [products, sumFirst, sumSecond] = [0, 0, 0]
  for (let cell = 0; cell < size; cell += 1) {
    const [u, v] = [first[cell] ?? 0, second[cell] ?? 0]
    sumFirst += u * (stratum.weights[cell] ?? 0)
    sumSecond += v * (stratum.weights[cell] ?? 0)
    if (stratum.clusters === null) products += u * v * (stratum.squares[cell] ?? 0)
  }
  if (stratum.clusters === null) return { products, sumFirst, sumSecond }
  const { count, weights } = stratum.clusters
  for (let unit = 0; unit < count; unit += 1) {
    let [u, v] = [0, 0]
    for (let cell = 0; cell < size; cell += 1) {
      const weight = weights[unit * size + cell] ?? 0
      u += weight * (first[cell] ?? 0)
      v += weight * (second[cell] ?? 0)
    }
    products += u * v
  }
  return { products, sumFirst, sumSecond }
}

/**
 * Degrees of freedom of a domain: the sampling units with anybody in one of its cells, less the
 * strata with any. Never below 0.
 *
 * @example
 * degreesOfFreedom({ size: 1, strata: [] }, () => true) // 0
 */
export function degreesOfFreedom(cells: Cells, isIn: (cell: number) => boolean): number {
  let [units, strata] = [0, 0]
  for (const stratum of cells.strata) {
    const found = unitsWithin(cells.size, stratum, isIn)
    units += found
    if (found > 0) strata += 1
  }
  return units - strata
}

function unitsWithin(size: number, stratum: StratumCells, isIn: (cell: number) => boolean): number {
  let found = 0
  if (stratum.clusters === null) {
    for (let cell = 0; cell < size; cell += 1) if (isIn(cell)) found += stratum.people[cell] ?? 0
    return found
  }
  const { count, people } = stratum.clusters
  for (let unit = 0; unit < count; unit += 1)
    for (let cell = 0; cell < size; cell += 1)
      if (isIn(cell) && (people[unit * size + cell] ?? 0) > 0) {
        found += 1
        break
      }
  return found
}
