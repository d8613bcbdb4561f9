import { expect, test } from 'vitest'
import { printPercent, printShortPercent, printWholePercent } from '#app/core/charts/printed.ts'

test('somebody is never printed as nobody, nor nearly all as all', () => {
  expect([0, 1, 4, 5].map((count) => printPercent(count, 1000))).toEqual([
    '0%',
    'under 1%',
    'under 1%',
    '1%',
  ])
  expect([994, 995, 999, 1000].map((count) => printPercent(count, 1000))).toEqual([
    '99%',
    'over 99%',
    'over 99%',
    '100%',
  ])
  expect(printPercent(0, 0)).toBe('–')
})

test('a percentage that is worked out is printed alike, whatever a float makes of it', () => {
  expect([0, 1e-12, 0.2, 99.5, 100 - 1e-12, 100, null].map(printWholePercent)).toEqual([
    '0%',
    '0%',
    'under 1%',
    'over 99%',
    '100%',
    '100%',
    '–',
  ])
  expect(printShortPercent(0.2)).toContain('<1%')
  expect(printShortPercent(57.5)).toBe('58%')
})
