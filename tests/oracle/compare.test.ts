import { expect, test } from 'vitest'
import { differences, toleranceFrom } from './compare.ts'

const tolerance = toleranceFrom({ default: 1e-8, 'ci_svy.logit': 1e-6 })
const places = (expected: Parameters<typeof differences>[0], actual: unknown) =>
  differences(expected, actual, tolerance).map(({ at }) => at)

test('a figure may miss by the tolerance and not by more', () => {
  expect(places({ p: 0.5 }, { p: 0.5 + 4e-9 })).toEqual([])
  expect(places({ p: 0.5 }, { p: 0.5 + 6e-9 })).toEqual(['p'])
})

test('a tolerance of its own reaches the figures below that name', () => {
  const logit = (upper: number) => ({ ci_svy: { logit: { upper }, beta: { upper } } })
  expect(places(logit(0.5), logit(0.5 + 3e-7))).toEqual(['ci_svy/beta/upper'])
})

test('what R leaves undefined must be null, not 0, NaN or absent', () => {
  for (const wrong of [0, Number.NaN, undefined])
    expect(places({ se: null }, { se: wrong })).toEqual(['se'])
  expect(places({ se: null }, { se: null })).toEqual([])
  expect(places({ se: 0 }, { se: null })).toEqual(['se'])
})

test('a figure that is missing, or a list of another length, is a difference', () => {
  expect(places({ a: { b: 1 } }, { a: {} })).toEqual(['a/b'])
  expect(places({ a: [1, 2] }, { a: [1, 2, 3] })).toEqual(['a'])
  expect(places({ a: 1 }, { a: 1, more: 2 })).toEqual([])
})

test('the t of a difference that is rounding must be null, though R divides it', () => {
  const rounding = { diff: 8.9e-16, se: 2.2e-16, t: 4.002, df: 45, p: 0.0002 }
  expect(places(rounding, { diff: 0, se: 0, t: null, df: 45, p: null })).toEqual([])
  expect(places(rounding, { diff: 0, se: 0, t: 4.002, df: 45, p: 0.0002 })).toEqual(['t', 'p'])
  const real = { diff: 8.9e-6, se: 2.2e-6, t: 4.002, df: 45, p: 0.0002 }
  expect(places(real, { ...real, t: null })).toEqual(['t'])
})
