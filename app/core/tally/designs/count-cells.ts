import type { Cells } from '../../stats/cells.ts'
import type { Design } from '../../stats/design.ts'
import { numberJoint } from './number-joint.ts'

/**
 * Sorts the people of a design into `size` cells by the number that `cellOf` has for each row;
 * below 0 is in no cell. Of calibrated weights by their raking groups as well. O(rows), and one array of size × units for clusters.
 *
 * @example
 * countCells({ rows: 2, base: new Uint8Array([1, 1]), weights: null, sampling: { kind: 'people' } }, Int32Array.of(0, -1), 1).strata[0]?.units // 2
 */
export function countCells(design: Design, cellOf: ArrayLike<number>, size: number): Cells {
  const cells = countEach(design, cellOf, size)
  if (design.calibration === undefined) return cells
  const { groupOf, ...raked } = design.calibration
  const { jointOf, ...numbers } = numberJoint(groupOf, cellOf)
  const joint = countEach(design, jointOf, numbers.cellOf.length)
  return { ...cells, calibration: { ...raked, ...numbers, joint } }
}

function countEach(design: Design, cellOf: ArrayLike<number>, size: number): Cells {
  const { rows, base, weights, sampling } = design
  switch (sampling.kind) {
    case 'people':
      return countPeople({ rows, base, weights, stratum: null, strata: 1 }, cellOf, size)
    case 'strata':
      return countPeople({ rows, base, weights, ...sampling }, cellOf, size)
    case 'clusters':
      return countClusters(design, sampling, cellOf, size)
  }
}

type People = Pick<Design, 'rows' | 'base' | 'weights'> & {
  readonly stratum: Int32Array | null
  readonly strata: number
}

function countPeople(
  { rows, base, weights, stratum, strata }: People,
  cellOf: ArrayLike<number>,
  size: number,
): Cells {
  const units = new Float64Array(strata)
  const people = new Float64Array(size * strata)
  // Where everybody counts as one, people, weights and squares are the same sums.
  const sums = weights === null ? people : new Float64Array(size * strata)
  const squares = weights === null ? people : new Float64Array(size * strata)
  for (let row = 0; row < rows; row += 1) {
    if (base[row] !== 1) continue
    const of = stratum === null ? 0 : (stratum[row] ?? 0)
    units[of] = (units[of] ?? 0) + 1
    const cell = cellOf[row] ?? -1
    if (cell < 0) continue
    const place = of * size + cell
    people[place] = (people[place] ?? 0) + 1
    if (weights === null) continue
    const weight = weights[row] ?? 0
    sums[place] = (sums[place] ?? 0) + weight
    squares[place] = (squares[place] ?? 0) + weight * weight
  }
  const own = (all: Float64Array, of: number) => all.subarray(of * size, (of + 1) * size)
  return {
    size,
    strata: Array.from(units, (count, of) => ({
      stratum: of,
      units: count,
      people: own(people, of),
      weights: own(sums, of),
      squares: own(squares, of),
      clusters: null,
    })).filter((found) => found.units > 0),
  }
}

type Clusters = Extract<Design['sampling'], { kind: 'clusters' }>

function countClusters(
  { rows, base, weights }: Design,
  { unit, stratumOf, strata }: Clusters,
  cellOf: ArrayLike<number>,
  size: number,
): Cells {
  const { places, members } = clustersWithin(base, rows, { unit, stratumOf, strata })
  const found = members.map((units, stratum) => ({
    stratum,
    units: units.length,
    people: new Float64Array(size),
    weights: new Float64Array(size),
    squares: new Float64Array(size),
    clusters: {
      count: units.length,
      units: Int32Array.from(units),
      people: new Float64Array(size * units.length),
      weights: new Float64Array(size * units.length),
    },
  }))
  for (let row = 0; row < rows; row += 1) {
    const cell = cellOf[row] ?? -1
    if (base[row] !== 1 || cell < 0) continue
    const cluster = unit[row] ?? 0
    const stratum = found[stratumOf[cluster] ?? 0]
    if (stratum === undefined) continue
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    add(stratum.people, cell, 1)
    add(stratum.weights, cell, weight)
    add(stratum.squares, cell, weight * weight)
    const place = (places[cluster] ?? 0) * size + cell
    add(stratum.clusters.people, place, 1)
    add(stratum.clusters.weights, place, weight)
  }
  return { size, strata: found.filter(({ units }) => units > 0) }
}

/** The clusters of each stratum that hold anybody of the base, and each one's place there. */
function clustersWithin(
  base: Uint8Array,
  rows: number,
  { unit, stratumOf, strata }: Omit<Clusters, 'kind'>,
): { readonly places: Int32Array; readonly members: readonly (readonly number[])[] } {
  const isIn = new Uint8Array(stratumOf.length)
  for (let row = 0; row < rows; row += 1) if (base[row] === 1) isIn[unit[row] ?? 0] = 1
  const members = Array.from({ length: strata }, (): number[] => [])
  const places = Int32Array.from(stratumOf, (stratum, cluster) => {
    const within = members[stratum]
    return isIn[cluster] === 1 && within !== undefined ? within.push(cluster) - 1 : -1
  })
  return { places, members }
}

const add = (sums: Float64Array, place: number, amount: number): void => {
  sums[place] = (sums[place] ?? 0) + amount
}
