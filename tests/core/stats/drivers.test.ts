import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Design } from '#app/core/stats/design.ts'
import { driverAnalysis } from '#app/core/stats/drivers.ts'

const designOf = (rows: number): Design => ({
  rows,
  base: new Uint8Array(rows).fill(1),
  weights: null,
  sampling: { kind: 'people' },
})

const answer = fc.integer({ min: 1, max: 5 })
const rows = fc.array(fc.array(answer, { minLength: 4, maxLength: 4 }), {
  minLength: 12,
  maxLength: 80,
})

const column = (all: readonly (readonly number[])[], place: number) =>
  all.map((row) => row[place] ?? NaN)

test("both ways of sharing R² out among drivers add up to it, and LMG's parts are never negative", () => {
  fc.assert(
    fc.property(rows, (all) => {
      const drivers = [1, 2, 3].map((place) => column(all, place))
      const found = driverAnalysis(designOf(all.length), column(all, 0), drivers)
      if (!found.ok) return
      const { rSquared } = found.value
      const total = (part: 'lmg' | 'relativeWeight') =>
        found.value.drivers.reduce((sum, driver) => sum + driver[part], 0)
      expect(total('lmg')).toBeCloseTo(rSquared, 9)
      expect(total('relativeWeight')).toBeCloseTo(rSquared, 9)
      for (const { lmg, varianceInflation } of found.value.drivers) {
        expect(lmg).toBeGreaterThanOrEqual(-1e-12)
        expect(varianceInflation).toBeGreaterThanOrEqual(1 - 1e-9)
      }
    }),
  )
})

test('people without an answer to all of them are left out', () => {
  const outcome = [1, 3, 2, 5, 4, 2]
  const driver = [2, 3, 1, 4, 5, NaN]
  const found = driverAnalysis(designOf(6), outcome, [driver])
  const without = driverAnalysis(designOf(5), outcome.slice(0, 5), [driver.slice(0, 5)])
  expect(found.ok && found.value.people).toBe(5)
  expect(found.ok && found.value.rSquared).toBe(without.ok && without.value.rSquared)
})

test.each([
  ['no drivers', [1, 2, 3, 4], [], 'noDrivers'],
  [
    'more than ten drivers',
    [1, 2, 3, 4],
    Array.from({ length: 11 }, () => [1, 2, 3, 4]),
    'tooManyDrivers',
  ],
  ['too few people', [1, 2, NaN], [[1, 2, 3]], 'tooFewPeople'],
  ['an outcome that does not vary', [3, 3, 3, 3], [[1, 2, 3, 4]], 'constantOutcome'],
  [
    'a driver that does not vary',
    [1, 2, 3, 5, 4],
    [
      [1, 2, 3, 4, 4],
      [2, 2, 2, 2, 2],
    ],
    'constantDriver',
  ],
  [
    'a driver that is another',
    [1, 2, 4, 3, 5],
    [
      [1, 2, 3, 4, 4],
      [2, 4, 6, 8, 8],
    ],
    'collinear',
  ],
] as const)('drivers are refused with %s', (_, outcome, drivers, kind) => {
  const found = driverAnalysis(designOf(outcome.length), outcome, drivers)
  expect(found.ok ? null : found.problem.kind).toBe(kind)
})
