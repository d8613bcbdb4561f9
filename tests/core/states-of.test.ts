import { expect, test } from 'vitest'
import { statesOf } from '#app/core/response/check/states-of.ts'

test.each([
  ['abc', 3],
  ['a{100}', 100],
  ['a{2,100}', 100],
  ['(?:ab){10}', 50],
  ['((a{1,30}){1,30}){1,30}', 27_930],
  ['[a-z\\]{9}]{5}', 5],
  ['\\p{L}{7}', 7],
  ['\\{{3}', 3],
  ['a{,5}', 5],
] as const)('%s has about %d states', (pattern, states) => {
  expect(statesOf(pattern)).toBeGreaterThanOrEqual(states * 0.9)
  expect(statesOf(pattern)).toBeLessThanOrEqual(states * 1.4)
})
