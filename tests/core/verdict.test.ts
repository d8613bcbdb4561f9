import { expect, test } from 'vitest'
import type { FindingValue } from '#app/core/findings/finding-value.ts'
import { verdictOf } from '#app/core/findings/verdict.ts'

const share = (lower: number, upper: number): FindingValue => ({
  kind: 'share',
  count: 50,
  base: 100,
  percentOf: 'asked',
  percent: 50,
  interval: { lower, upper },
})

test.each([
  [39, 'higher'],
  [40, 'noClearDifference'],
  [50, 'noClearDifference'],
  [60, 'noClearDifference'],
  [61, 'lower'],
] as const)('an interval from 40 to 60 against a published %i: %s', (published, verdict) => {
  expect(verdictOf(share(0.4, 0.6), { percent: published, score: null })).toBe(verdict)
})

test('without a published figure there is no verdict', () => {
  expect(verdictOf(share(0.4, 0.6), { percent: null, score: null })).toBeNull()
})

test('without an interval there is no verdict', () => {
  expect(verdictOf({ kind: 'none' }, { percent: 50, score: null })).toBeNull()
  expect(
    verdictOf(
      { kind: 'share', count: 0, base: 0, percentOf: 'asked', percent: null, interval: null },
      { percent: 50, score: null },
    ),
  ).toBeNull()
})

test('a score is held against a published score, never against a percentage', () => {
  const score: FindingValue = {
    kind: 'score',
    of: 'nps',
    value: 20,
    standardDeviation: 80,
    interval: { lower: 10, upper: 30 },
    base: 200,
  }
  expect(verdictOf(score, { percent: null, score: 5 })).toBe('higher')
  expect(verdictOf(score, { percent: null, score: 31 })).toBe('lower')
  expect(verdictOf(score, { percent: 5, score: null })).toBeNull()
})
