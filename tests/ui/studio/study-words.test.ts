import { expect, test } from 'vitest'
import type { KnownFieldwork } from '#app/core/study/drafted-study.ts'
import { figureWords } from '#app/ui/studio/findings/figure-words.ts'
import { breakOpening, groupWords } from '#app/ui/studio/findings/published-words.ts'
import { methodKnowledge } from '#app/ui/studio/method/method-knowledge.ts'

test('a finding without a figure says why', () => {
  const why = (kind: 'share' | 'drivers', responses: number) =>
    figureWords({ kind: 'none' }, { kind, responses })
  expect(why('share', 0)).toEqual({ figure: '–', notes: ['No answers yet'] })
  expect(why('share', 12).notes[0]).toContain('Nobody was asked this yet')
  expect(why('drivers', 12).notes).toEqual(['Too few people have an answer to all of them'])
})

test('a break says what it opens, what stays hidden, and where single people may stand out', () => {
  const variable = {
    categories: [
      { value: 'a', label: 'Phone', role: 'substantive' },
      { value: 'b', label: 'Desk', role: 'substantive' },
    ],
  } as const
  const counts = { id: 'way', base: 38, counts: [30, 8], mean: null }
  expect(breakOpening(variable, { counts, cells: null, tables: 4 })).toEqual({
    says: 'Would show 4 tables by 2 columns. Hidden as it is now, with under 30 people: Desk (8).',
    warning: 'It has columns of fewer than 10 people now. Fewer, larger groups are safer.',
  })
  const cells = { variable: 'way', tables: 4, cells: 26, small: 9 }
  expect(breakOpening(variable, { counts, cells, tables: 4 }).warning).toBe(
    '9 of its cells have fewer than 10 people now. Fewer, larger groups are safer.',
  )
  expect(breakOpening(variable, { counts: null, cells: null, tables: 1 })).toEqual({
    says: 'Would show 1 table by 2 columns.',
    warning: null,
  })
  expect(groupWords('Desk', 8)).toBe('Desk (8, hidden as it is now)')
})

test('fieldwork tells who writes the method what no reader is told', () => {
  const known: KnownFieldwork = {
    dispositions: {
      screenedOut: 2,
      quotaFull: 0,
      consentRefused: 1,
      brokeOff: 3,
      partial: 0,
      removedForQuality: 1,
      complete: 40,
    },
    inProgress: 0,
    rates: {
      recruitment: 'open',
      started: 47,
      eligibleStarters: 45,
      usable: 40,
      completion: 40 / 45,
      breakOff: 3 / 44,
      screenOut: 2 / 47,
      qualityRemoval: 1 / 41,
    },
    note: null,
    flags: { people: 40, flagged: 2, byFlag: [{ flag: 'speeding', people: 2 }] },
    minutes: { median: 3, timed: 38 },
    days: { first: Date.UTC(2026, 4, 3), last: Date.UTC(2026, 4, 6) },
  }
  expect(methodKnowledge('sampleSize', known)).toEqual([
    '42 people sent their answers: 40 are counted, 1 took theirs back, 1 was left out after a check.',
  ])
  expect(methodKnowledge('recruitment', known)[0]).toBe(
    '47 people began by themselves; 2 did not belong, 3 left before the end.',
  )
  expect(methodKnowledge('processing', known)[0]).toBe(
    '2 of 40 counted people carry a quality flag (very fast: 2).',
  )
  expect(methodKnowledge('fieldDates', known)).toEqual([
    'The first answers came on 3 May 2026, the last on 6 May 2026.',
  ])
  expect(methodKnowledge('sponsor', known)).toEqual([])
})
