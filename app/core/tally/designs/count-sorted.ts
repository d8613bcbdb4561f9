import type { Cells } from '../../stats/cells.ts'
import type { Design } from '../../stats/design.ts'
import { countJoint } from '../tables/count-joint.ts'
import { statesOf, type Digit } from '../tables/digit.ts'
import { forEachBlock, MOST_JOINT_KEYS } from '../tables/joint-keys.ts'

/**
 * Sorts the people of a design by joint keys of some digits, see keyAt, into the cells that `into`
 * has for each key; below 0 is none. The cells of countCells, in a fraction of the time. Null where
 * it can't be done so: people drawn in strata or clusters, calibrated
 * weights, and too many keys.
 *
 * @example
 * Array.from(countSorted({ rows: 2, base: new Uint8Array([1, 1]), weights: null, sampling: { kind: 'people' } }, [{ values: Int8Array.of(0, 1), least: 0, states: 2 }], Int32Array.of(0, -1), 1)?.strata[0]?.people) // [1]
 */
export function countSorted(
  design: Design,
  digits: readonly Digit[],
  into: Int32Array,
  size: number,
): Cells | null {
  const { rows, base, weights, sampling, calibration } = design
  const states = statesOf(digits)
  if (sampling.kind !== 'people' || calibration !== undefined || states > MOST_JOINT_KEYS)
    return null
  const levels = levelsOf(design)
  const sums =
    levels !== null && states * levels.weights.length <= MOST_JOINT_KEYS
      ? sumsByLevel(digits, levels, rows)
      : sumsByRow(digits, base, weights ?? new Float64Array(rows).fill(1), rows)
  const found = [sums.people, sums.weights, sums.squares].map((of) => {
    const cells = new Float64Array(size)
    of.forEach((sum, key) => {
      const cell = into[key] ?? -1
      if (cell >= 0) cells[cell] = (cells[cell] ?? 0) + sum
    })
    return cells
  })
  const [people, ofWeights, ofSquares] = found
  const units = sums.people.reduce((total, each) => total + each, 0)
  if (units === 0 || !people || !ofWeights || !ofSquares) return { size, strata: [] }
  return {
    size,
    strata: [{ stratum: 0, units, people, weights: ofWeights, squares: ofSquares, clusters: null }],
  }
}

type Levels = { readonly digit: Digit | null; readonly weights: Float64Array }

function levelsOf({ base, weights, levels }: Design): Levels | null {
  if (levels === 'alike') return { digit: null, weights: Float64Array.of(1) }
  // Everybody who counts as one has a level, and those outside the base another.
  const known = weights === null ? { of: base, weights: Float64Array.of(0, 1) } : levels
  if (!known) return null
  return {
    digit: { values: known.of, least: 0, states: known.weights.length },
    weights: known.weights,
  }
}

/** `[key]` */
type JointSums = {
  readonly people: Float64Array
  readonly weights: Float64Array
  readonly squares: Float64Array
}

const emptySums = (states: number): JointSums => ({
  people: new Float64Array(states),
  weights: new Float64Array(states),
  squares: new Float64Array(states),
})

/** Of few distinct weights, by counting who has each. */
function sumsByLevel(
  digits: readonly Digit[],
  { digit, weights }: Levels,
  rows: number,
): JointSums {
  const counts = countJoint(digit === null ? digits : [...digits, digit], { from: 0, to: rows })
  const sums = emptySums(statesOf(digits))
  for (let key = 0; key < sums.people.length; key += 1) {
    let [people, weight, squares] = [0, 0, 0]
    for (let level = 0; level < weights.length; level += 1) {
      const each = weights[level] ?? 0
      if (each === 0) continue
      const count = counts[key * weights.length + level] ?? 0
      people += count
      weight += count * each
      squares += count * each * each
    }
    sums.people[key] = people
    sums.weights[key] = weight
    sums.squares[key] = squares
  }
  return sums
}

function sumsByRow(
  digits: readonly Digit[],
  base: Uint8Array,
  weights: Float64Array,
  rows: number,
): JointSums {
  const sums = emptySums(statesOf(digits))
  forEachBlock(digits, { from: 0, to: rows }, (keys, first, count) => {
    addRows(keys, { base, weights, first, count }, sums)
  })
  return sums
}

type Rows = {
  readonly base: Uint8Array
  readonly weights: Float64Array
  readonly first: number
  readonly count: number
}

function addRows(
  keys: Uint8Array | Uint16Array,
  { base, weights, first, count }: Rows,
  { people, weights: sums, squares }: JointSums,
): void {
  for (let row = 0; row < count; row += 1) {
    if (base[first + row] !== 1) continue
    const key = keys[row] ?? 0
    const weight = weights[first + row] ?? 0
    people[key] = (people[key] ?? 0) + 1
    sums[key] = (sums[key] ?? 0) + weight
    squares[key] = (squares[key] ?? 0) + weight * weight
  }
}
