import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countJoint } from '#app/core/tally/tables/count-joint.ts'
import { countSorted } from '#app/core/tally/designs/count-sorted.ts'
import { keyAt, statesOf, type Digit } from '#app/core/tally/tables/digit.ts'
import { forEachBlock } from '#app/core/tally/tables/joint-keys.ts'
import { weightLevels } from '#app/core/tally/designs/weight-levels.ts'

const KINDS = [
  { array: Int8Array, lowest: -128, most: 12 },
  { array: Uint8Array, lowest: 0, most: 200 },
  { array: Int16Array, lowest: -32_768, most: 300 },
  { array: Uint16Array, lowest: 0, most: 400 },
  { array: Int32Array, lowest: -(2 ** 31), most: 50 },
] as const

/** More rows than pairs of bytes, or than a block, or few. */
const anyRows = fc.constantFrom(70_003, 8195, 29, 3, 0)

/** Arrays begin anywhere in their memory, as those that were read from a file do. */
const anyDigit = (rows: number, random: () => number) =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      place: fc.nat(3),
      states: fc.nat(),
      isLowest: fc.boolean(),
    })
    .map(({ kind, place, states, isLowest }): Digit => {
      const least = isLowest ? kind.lowest : Math.max(kind.lowest, -2)
      const size = 1 + (states % kind.most)
      const values = new kind.array(rows + place).subarray(place)
      for (let row = 0; row < rows; row += 1) values[row] = least + Math.floor(random() * size)
      return { values, least, states: size }
    })

const anyDigits = fc
  .tuple(anyRows, fc.integer({ min: 1 }))
  .chain(([rows, seed]) =>
    fc
      .array(anyDigit(rows, seeded(seed)), { minLength: 1, maxLength: 5 })
      .map((digits) => ({ rows, digits: withinLimit(digits) })),
  )

const withinLimit = (digits: readonly Digit[]): readonly Digit[] =>
  digits.filter((_, place) => statesOf(digits.slice(0, place + 1)) <= 2 ** 16)

/** Park and Miller, CACM 31 (1988), 1192–1201. */
function seeded(seed: number): () => number {
  let state = 1 + (seed % 2_147_483_646)
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('rows counted four at a time are those counted one by one', () => {
  fc.assert(
    fc.property(anyDigits, fc.nat(9), ({ rows, digits }, from) => {
      const range = { from: Math.min(from, rows), to: rows }
      const counts = new Int32Array(statesOf(digits))
      for (let row = range.from; row < rows; row += 1) {
        const key = keyAt(digits, row)
        counts[key] = (counts[key] ?? 0) + 1
      }
      expect(countJoint(digits, range)).toEqual(counts)
    }),
    { numRuns: 60 },
  )
})

test('keys come in the order of their rows', () => {
  fc.assert(
    fc.property(anyDigits, ({ rows, digits }) => {
      const keys = new Int32Array(rows)
      forEachBlock(digits, { from: 0, to: rows }, (found, first, count) => {
        keys.set(found.subarray(0, count), first)
      })
      expect(keys).toEqual(Int32Array.from(keys, (_, row) => keyAt(digits, row)))
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['few', (row: number) => 0.5 + (row % 7)],
  ['as many as there are people', (row: number) => 1 / (1 + row)],
])(
  'sums of %s distinct weights are those of every row, without who is outside the base',
  (_, at) => {
    const rows = 10_007
    const weights = Float64Array.from({ length: rows }, (_weight, row) => at(row))
    const base = Uint8Array.from(weights, (_weight, row) => (row % 11 === 0 ? 0 : 1))
    const values = Int8Array.from(weights, (_weight, row) => (row % 4) - 2)
    const levels = weightLevels(base, weights)
    const design = { rows, base, weights, sampling: { kind: 'people' }, levels } as const
    const digit = { values, least: -2, states: 4 }
    const [sums] = countSorted(design, [digit], Int32Array.of(-1, 0, 1, 1), 2)?.strata ?? []

    const [people, ofWeights, ofSquares] = [
      [0, 0],
      [0, 0],
      [0, 0],
    ]
    let units = 0
    for (let row = 0; row < rows; row += 1) {
      if (base[row] !== 1) continue
      units += 1
      const cell = Math.min(1, (values[row] ?? 0) + 1)
      if (cell < 0) continue
      const weight = weights[row] ?? 0
      people[cell] = (people[cell] ?? 0) + 1
      ofWeights[cell] = (ofWeights[cell] ?? 0) + weight
      ofSquares[cell] = (ofSquares[cell] ?? 0) + weight * weight
    }
    expect(sums?.units).toBe(units)
    expect(Array.from(sums?.people ?? [])).toEqual(people)
    for (const [cell, weight] of ofWeights.entries()) {
      expect(sums?.weights[cell]).toBeCloseTo(weight, 8)
      expect(sums?.squares[cell]).toBeCloseTo(ofSquares[cell] ?? NaN, 8)
    }
  },
)

test('more than some thousand distinct weights are not numbered', () => {
  const all = new Uint8Array(5000).fill(1)
  expect(
    weightLevels(
      all,
      Float64Array.from(all, (_, row) => 1 + row),
    ),
  ).toBeNull()
  expect(
    weightLevels(
      all,
      Float64Array.from(all, (_, row) => 1 + (row % 2)),
    )?.weights,
  ).toEqual(Float64Array.of(0, 1, 2))
})
