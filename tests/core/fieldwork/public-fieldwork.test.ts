import { expect, test } from 'vitest'
import type { Step } from '#app/core/fieldwork/activity.ts'
import { lastPublicDay, outcomesUntil } from '#app/core/fieldwork/public-fieldwork.ts'
import type { CollectorId } from '#app/core/ids.ts'

const step = (day: number, kind: Step['kind'], n: number, detail: string | null = null): Step => ({
  collectorId: 1 as CollectorId,
  source: 'live',
  kind,
  n,
  day,
  detail,
  of: 'counted',
  at: day * 86_400_000,
})

test('what became of people is told from the thirtieth answer on, in steps of ten people, by whole days', () => {
  const first = [step(1, 'submitted', 29), step(1, 'screenedOut', 8)]
  expect(lastPublicDay(first, 9)).toBeNull()
  const thirty = [...first, step(2, 'submitted', 1)]
  expect(lastPublicDay(thirty, 2)).toBeNull()
  expect(lastPublicDay(thirty, 3)).toBe(2)
  const nineMore = [...thirty, step(3, 'submitted', 8), step(4, 'brokeOff', 1, '2')]
  expect(lastPublicDay(nineMore, 9)).toBe(2)
  const tenMore = [...nineMore, step(5, 'screenedOut', 1)]
  expect(lastPublicDay(tenMore, 5)).toBe(2)
  expect(lastPublicDay(tenMore, 9)).toBe(5)
})

test('answers that were taken back are not among those that open the counts; what became old is', () => {
  expect(lastPublicDay([step(1, 'submitted', 30), step(1, 'withdrawn', 1)], 9)).toBeNull()
  expect(lastPublicDay([step(1, 'submitted', 30), step(1, 'withdrawn', 1, 'retention')], 9)).toBe(1)
})

test('only what had happened by then is counted', () => {
  const steps = [
    step(1, 'submitted', 40),
    step(1, 'screenedOut', 3),
    step(2, 'excluded', 2),
    step(2, 'withdrawn', 1),
    step(3, 'submitted', 5),
    step(3, 'excluded', 1),
  ]
  expect(outcomesUntil(steps, 2, 3).dispositions).toEqual({
    screenedOut: 3,
    quotaFull: 0,
    consentRefused: 1,
    brokeOff: 0,
    partial: 0,
    removedForQuality: 2,
    complete: 37,
  })
  expect(outcomesUntil(steps, 2, 1).dispositions.removedForQuality).toBe(1)
})
