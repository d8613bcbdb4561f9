import { expect, test } from 'vitest'
import { differences, toleranceFrom } from './compare.ts'

const tolerance = toleranceFrom({ default: 1e-8, 'ci_svy.logit': 1e-6 })
const places = (expected: Parameters<typeof differences>[0], actual: unknown) =>
  differences(expected, actual, tolerance).map(({ at }) => at)

test('a figure may differ by its tolerance, and nothing that R gives may lack', () => {
  const expected = { p: 0.5, ci_svy: { logit: { lower: 0.4 } }, letters: ['A', ''], se: null }
  const close = { p: 0.5000000001, ci_svy: { logit: { lower: 0.4000001 } }, letters: ['A', ''] }
  expect(places(expected, { ...close, se: null })).toEqual([])
  expect(places(expected, { ...close, p: 0.50000002, se: 0 })).toEqual(['p', 'se'])
  expect(places(expected, close)).toEqual(['se'])
})

test('the t of a difference that is rounding must be null, though R divides it', () => {
  const rounding = { diff: 8.9e-16, se: 2.2e-16, t: 4.002, df: 45, p: 0.0002 }
  expect(places(rounding, { diff: 0, se: 0, t: null, df: 45, p: null })).toEqual([])
  expect(places(rounding, { diff: 0, se: 0, t: 4.002, df: 45, p: 0.0002 })).toEqual(['t', 'p'])
  const real = { diff: 8.9e-6, se: 2.2e-6, t: 4.002, df: 45, p: 0.0002 }
  expect(places(real, { ...real, t: null })).toEqual(['t'])
})
