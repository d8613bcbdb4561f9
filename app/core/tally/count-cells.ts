import type { Cells, StratumCells } from '../stats/cells.ts'
import type { Design } from '../stats/design.ts'

/**
 * Sorts the people of a design into `size` cells by the number that `cellOf` has for each row;
 * below 0 is in no cell. O(rows), and one array of size × units for clusters.
 *
 * @example
 * countCells({ rows: 2, base: new Uint8Array([1, 1]), weights: null, sampling: { kind: 'people' } }, Int32Array.of(0, -1), 1).strata[0]?.units // 2
 */
export function countCells(design: Design, cellOf: ArrayLike<number>, size: number): Cells {
  const strata = emptyStrata(design, size)
  const { base, weights, sampling } = design
  for (let row = 0; row < design.rows; row += 1) {
    if (base[row] !== 1) continue
    const stratum = strata[stratumOf(sampling, row)]
    const cell = cellOf[row] ?? -1
    if (stratum === undefined) continue
    if (sampling.kind !== 'clusters') stratum.units += 1
    if (cell < 0) continue
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    add(stratum.people, cell, 1)
    add(stratum.weights, cell, weight)
    add(stratum.squares, cell, weight ** 2)
    if (sampling.kind !== 'clusters' || stratum.clusters === null) continue
    const place = (stratum.places.get(sampling.unit[row] ?? 0) ?? 0) * size + cell
    add(stratum.clusters.people, place, 1)
    add(stratum.clusters.weights, place, weight)
  }
  return { size, strata: strata.filter(({ units }) => units > 0) }
}

type Open = { -readonly [Key in keyof StratumCells]: StratumCells[Key] } & {
  /** Where a cluster stands among those of its stratum. */
  readonly places: ReadonlyMap<number, number>
}

function emptyStrata(design: Design, size: number): Open[] {
  const places = unitPlaces(design)
  return places.map((within) => ({
    units: within.size,
    people: new Float64Array(size),
    weights: new Float64Array(size),
    squares: new Float64Array(size),
    clusters:
      design.sampling.kind === 'clusters'
        ? {
            count: within.size,
            people: new Float64Array(size * within.size),
            weights: new Float64Array(size * within.size),
          }
        : null,
    places: within,
  }))
}

/** The clusters of each stratum that hold anybody of the base. */
function unitPlaces({ rows, base, sampling }: Design): Map<number, number>[] {
  const strata = sampling.kind === 'people' ? 1 : sampling.strata
  const places = Array.from({ length: strata }, () => new Map<number, number>())
  if (sampling.kind !== 'clusters') return places
  for (let row = 0; row < rows; row += 1) {
    if (base[row] !== 1) continue
    const within = places[stratumOf(sampling, row)]
    const unit = sampling.unit[row] ?? 0
    if (within !== undefined && !within.has(unit)) within.set(unit, within.size)
  }
  return places
}

function stratumOf(sampling: Design['sampling'], row: number): number {
  switch (sampling.kind) {
    case 'people':
      return 0
    case 'strata':
      return sampling.stratum[row] ?? 0
    case 'clusters':
      return sampling.stratumOf[sampling.unit[row] ?? 0] ?? 0
  }
}

const add = (sums: Float64Array, place: number, amount: number): void => {
  sums[place] = (sums[place] ?? 0) + amount
}
