import type { Cells, ClusterCells, StratumCells } from './cells.ts'

/**
 * The cells of two disjoint parts of one design, such as two ranges of its rows, counted by the same
 * cells: the cells of both together, so that what is estimated from them is as if they had been
 * counted at once. Sums are added; strata and clusters that both parts hold are the same ones.
 * Associative and commutative but for the last digits of weights.
 *
 * @example
 * mergeCells({ size: 1, strata: [{ stratum: 0, units: 2, people: [1], weights: [1], squares: [1], clusters: null }] }, { size: 1, strata: [{ stratum: 0, units: 3, people: [2], weights: [4], squares: [8], clusters: null }] }).strata[0].units // 5
 */
export const mergeCells = (left: Cells, right: Cells): Cells => ({
  size: left.size,
  strata: joined(
    [...left.strata, ...right.strata],
    ({ stratum }) => stratum,
    (one, other) => mergeStrata(left.size, one, other),
  ),
})

function mergeStrata(size: number, left: StratumCells, right: StratumCells): StratumCells {
  const clusters =
    left.clusters === null || right.clusters === null
      ? null
      : mergeClusters(size, left.clusters, right.clusters)
  return {
    stratum: left.stratum,
    units: clusters === null ? left.units + right.units : clusters.count,
    people: sum(left.people, right.people),
    weights: sum(left.weights, right.weights),
    squares: sum(left.squares, right.squares),
    clusters,
  }
}

function mergeClusters(size: number, left: ClusterCells, right: ClusterCells): ClusterCells {
  const all = joined(
    [...unitsOf(size, left), ...unitsOf(size, right)],
    ({ unit }) => unit,
    ({ unit, people, weights }, other) => ({
      unit,
      people: sum(people, other.people),
      weights: sum(weights, other.weights),
    }),
  )
  const merged = {
    count: all.length,
    units: Int32Array.from(all, ({ unit }) => unit),
    people: new Float64Array(size * all.length),
    weights: new Float64Array(size * all.length),
  }
  all.forEach(({ people, weights }, place) => {
    merged.people.set(people, place * size)
    merged.weights.set(weights, place * size)
  })
  return merged
}

const unitsOf = (size: number, { units, people, weights }: ClusterCells) =>
  Array.from(units, (unit, place) => ({
    unit,
    people: people.subarray(place * size, (place + 1) * size),
    weights: weights.subarray(place * size, (place + 1) * size),
  }))

/** Those of one number become one; in ascending order of their numbers. */
function joined<Part>(
  parts: readonly Part[],
  numberOf: (part: Part) => number,
  merge: (one: Part, other: Part) => Part,
): readonly Part[] {
  const byNumber = new Map<number, Part>()
  for (const part of parts) {
    const known = byNumber.get(numberOf(part))
    byNumber.set(numberOf(part), known === undefined ? part : merge(known, part))
  }
  return [...byNumber.entries()].sort(([one], [other]) => one - other).map(([, part]) => part)
}

const sum = (left: Float64Array, right: Float64Array): Float64Array =>
  Float64Array.from(left, (value, index) => value + (right[index] ?? 0))
