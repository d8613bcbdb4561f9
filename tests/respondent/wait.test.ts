import { expect, test } from 'vitest'
import { readRetryAfter, waitAfter } from '#app/respondent/wait.ts'

test('each failure makes the wait longer, up to five minutes', () => {
  const waits = [0, 1, 2, 3, 50].map((failures) => waitAfter(failures, 1))
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 300_000])
})

test('chance takes off up to half, so that a crowd does not come back at once', () => {
  expect(waitAfter(3, 0)).toBe(8_000)
  expect(waitAfter(3, 0.5)).toBe(12_000)
})

test('Retry-After is read in seconds and as a date', () => {
  const now = Date.UTC(2026, 4, 3, 12)
  expect(readRetryAfter('5', now)).toBe(5_000)
  expect(readRetryAfter('Sun, 03 May 2026 12:00:30 GMT', now)).toBe(30_000)
})

test('a Retry-After that says nothing, lies in the past or has no end is not waited for', () => {
  const now = Date.UTC(2026, 4, 3, 12)
  for (const header of [null, '', 'soon', '-1', 'Sun, 03 May 2026 11:00:00 GMT'])
    expect(readRetryAfter(header, now)).toBe(null)
  expect(readRetryAfter('99999999999', now)).toBe(24 * 60 * 60 * 1000)
})
