import type { Design } from './design.ts'

/**
 * Linearised variances of several totals Σ w·u at once, from the influences of each row, where they
 * are too many for cells: Σ_h n_h/(n_h − 1) · Σ_j (U_hj − Ū_h)². The same as covariance of cells.
 * Binder, International Statistical Review 51 (1983), 279–292.
 *
 * `influenceOf` writes `size` influences of a row into its second argument and returns whether the
 * row has any. In the squares of their units. Null where a stratum has a single unit.
 *
 * @example
 * designVariance({ rows: 3, base: new Uint8Array([1, 1, 1]), weights: null, sampling: { kind: 'people' } }, 1, (row, into) => { into[0] = row / 3; return true }) // [0.333...]
 */
export function designVariance(
  design: Design,
  size: number,
  influenceOf: (row: number, into: Float64Array) => boolean,
): readonly number[] | null {
  const { rows, base, weights, sampling } = design
  const units = new Map<number, { readonly stratum: number; readonly sums: Float64Array }>()
  const strata = new Map<number, Stratum>()
  const stratumAt = (key: number) => {
    const found = strata.get(key) ?? emptyStratum(size)
    strata.set(key, found)
    return found
  }
  const influence = new Float64Array(size)
  for (let row = 0; row < rows; row += 1) {
    if (base[row] !== 1) continue
    influence.fill(0)
    if (influenceOf(row, influence)) {
      const weight = weights === null ? 1 : (weights[row] ?? 0)
      for (let k = 0; k < size; k += 1) influence[k] = (influence[k] ?? 0) * weight
    }
    if (sampling.kind !== 'clusters') {
      addUnit(stratumAt(sampling.kind === 'people' ? 0 : (sampling.stratum[row] ?? 0)), influence)
      continue
    }
    const key = sampling.unit[row] ?? 0
    const unit = units.get(key) ?? {
      stratum: sampling.stratumOf[key] ?? 0,
      sums: new Float64Array(size),
    }
    units.set(key, unit)
    for (let k = 0; k < size; k += 1) unit.sums[k] = (unit.sums[k] ?? 0) + (influence[k] ?? 0)
  }
  for (const { stratum, sums } of units.values()) addUnit(stratumAt(stratum), sums)
  return varianceWithin([...strata.values()], size)
}

type Stratum = { units: number; readonly sums: Float64Array; readonly squares: Float64Array }

const emptyStratum = (size: number): Stratum => ({
  units: 0,
  sums: new Float64Array(size),
  squares: new Float64Array(size),
})

function addUnit(stratum: Stratum, sums: Float64Array): void {
  stratum.units += 1
  sums.forEach((sum, k) => {
    stratum.sums[k] = (stratum.sums[k] ?? 0) + sum
    stratum.squares[k] = (stratum.squares[k] ?? 0) + sum ** 2
  })
}

function varianceWithin(strata: readonly Stratum[], size: number): readonly number[] | null {
  if (strata.length === 0 || strata.some(({ units }) => units < 2)) return null
  return Array.from({ length: size }, (_, k) =>
    strata.reduce((total, { units, sums, squares }) => {
      const spread = (squares[k] ?? 0) - (sums[k] ?? 0) ** 2 / units
      return total + (units / (units - 1)) * Math.max(0, spread)
    }, 0),
  )
}
