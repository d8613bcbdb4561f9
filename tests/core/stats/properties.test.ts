import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Association, ContingencyTable } from '#app/core/stats/association.ts'
import {
  addObservation,
  mergeMoments,
  NO_OBSERVATIONS,
  standardDeviation,
} from '#app/core/stats/moments.ts'
import { ordinalAssociation } from '#app/core/stats/ordinal-association.ts'
import { roundHalfUpPercent } from '#app/core/stats/round-half-up-percent.ts'
import { wilsonInterval } from '#app/core/stats/wilson-interval.ts'

const share = fc
  .integer({ min: 1, max: 2_000_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))

const table: fc.Arbitrary<ContingencyTable> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns })
    return fc.array(row, { minLength: rows, maxLength: rows })
  })

describe('roundHalfUpPercent', () => {
  test.each([0, 1] as const)('is the exact fraction, half up, with %i decimals', (decimals) => {
    fc.assert(
      fc.property(share, ([count, n]) => {
        const units = 100n * 10n ** BigInt(decimals)
        const exact = (2n * units * BigInt(count) + BigInt(n)) / (2n * BigInt(n))
        expect(roundHalfUpPercent(count, n, decimals)).toBe(Number(exact) / 10 ** decimals)
      }),
    )
  })

  test('has no value without a base', () => {
    expect(roundHalfUpPercent(0, 0)).toBeNull()
  })
})

test('a Wilson interval lies in 0..1 and contains the estimate', () => {
  fc.assert(
    fc.property(share, fc.constantFrom(0.8, 0.95, 0.99), ([count, n], confidence) => {
      const interval = wilsonInterval(count, n, confidence)
      expect(interval?.lower).toBeGreaterThanOrEqual(0)
      expect(interval?.lower).toBeLessThanOrEqual(count / n)
      expect(interval?.upper).toBeGreaterThanOrEqual(count / n)
      expect(interval?.upper).toBeLessThanOrEqual(1)
    }),
  )
})

describe('ordinalAssociation', () => {
  const numbersOf = (association: Association | null) =>
    association === null
      ? []
      : [
          association.estimate,
          association.standardError,
          ...Object.values(association.interval ?? {}),
        ]

  const measures = (counts: ContingencyTable) => {
    const { gamma, tauB, spearman } = ordinalAssociation(counts)
    return [gamma, tauB, spearman]
  }

  test('changes its sign, and nothing else, when one variable is reversed', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const reversed = measures(counts.map((row) => row.toReversed()))
        for (const [index, measure] of measures(counts).entries()) {
          const other = reversed[index] ?? null
          expect(other === null).toBe(measure === null)
          if (measure === null || other === null) continue
          expect(other.estimate).toBeCloseTo(-measure.estimate, 12)
          expect(other.standardError).toBeCloseTo(measure.standardError, 12)
          expect(other.interval === null).toBe(measure.interval === null)
        }
      }),
    )
  })

  test('is the same when rows and columns change places', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const transposed = (counts[0] ?? []).map((_, j) => counts.map((row) => row[j] ?? 0))
        const there = measures(counts).flatMap(numbersOf)
        const back = measures(transposed).flatMap(numbersOf)
        expect(back).toHaveLength(there.length)
        there.forEach((number, index) => expect(back[index]).toBeCloseTo(number, 12))
      }),
    )
  })

  test('gives numbers in their range, or null', () => {
    fc.assert(
      fc.property(table, (counts) => {
        for (const number of measures(counts).flatMap(numbersOf)) {
          expect(number).toBeGreaterThanOrEqual(-1)
          expect(number).toBeLessThanOrEqual(2)
        }
      }),
    )
  })
})

test.each([3, 333_333])('perfect association has no interval: %i people at either end', (count) => {
  const rising = [
    [count, 0, 0],
    [0, 1, 0],
    [0, 0, count],
  ]
  const perfect = { estimate: 1, standardError: 0, interval: null }
  expect(ordinalAssociation(rising)).toEqual({
    n: 2 * count + 1,
    gamma: perfect,
    tauB: perfect,
    spearman: perfect,
  })
})

test('two people show no association, and three no interval of Spearman', () => {
  expect(
    ordinalAssociation([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual({ n: 2, gamma: null, tauB: null, spearman: null })
  const three = ordinalAssociation([
    [1, 1],
    [0, 1],
  ])
  expect(three.spearman?.estimate).toBeCloseTo(0.5, 12)
  expect(three.spearman?.interval).toBeNull()
})

test('merged moments are those of all observations together', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }))
  const momentsOf = (observations: readonly number[]) =>
    observations.reduce(addObservation, NO_OBSERVATIONS)
  fc.assert(
    fc.property(values, values, (left, right) => {
      const merged = mergeMoments(momentsOf(left), momentsOf(right))
      const together = momentsOf([...left, ...right])
      expect(merged.n).toBe(together.n)
      expect(merged.mean).toBeCloseTo(together.mean, 8)
      expect(standardDeviation(merged) ?? -1).toBeCloseTo(standardDeviation(together) ?? -1, 6)
    }),
  )
})
