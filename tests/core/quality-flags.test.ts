import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { qualityFlags } from '#app/core/quality/quality-flags.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { findAnswers } from '#db/response-log.server.ts'
import { exported } from '#tests/support/exported.ts'
import { must, openWorld, START } from '#tests/support/world.ts'
import { planFrom, valueOf } from './plans.ts'

const ROWS = ['p', 'q', 'r', 's', 't']
const SOURCE: JsonObject = {
  title: 'Quality',
  elements: [
    { type: 'radiogroup', name: 'a', choices: ['x', 'y'] },
    { type: 'checkbox', name: 'b', choices: ['x', 'y', 'z'], attentionCheck: ['x', 'z'] },
    { type: 'comment', name: 'c', visibleIf: "{a} = 'x'" },
    { type: 'matrix', name: 'grid', rows: ROWS, columns: ['good', 'fair', 'bad'] },
    { type: 'rating', name: 'red', attentionCheck: 2 },
    { type: 'expression', name: 'worked out', expression: '{red} + 1' },
  ],
}
const PLAN = planFrom(SOURCE)
const SECOND = 1000

const flags = (answers: JsonObject, took: number | null = null, plan = PLAN) =>
  qualityFlags(plan, valueOf(parseAnswers(plan, answers, START)), {
    startedAt: took === null ? null : START - took,
    receivedAt: START,
  })
const grid = (...cells: readonly string[]): JsonObject =>
  Object.fromEntries(cells.map((cell, index) => [ROWS[index] ?? '', cell]))
const WELL: JsonObject = { a: 'y', b: ['x', 'z'], grid: grid('good', 'fair', 'good'), red: 2 }

test('a response that was given with care has no flags', () => {
  expect(flags(WELL, 60 * SECOND)).toEqual([])
})

describe('speeding', () => {
  test('is less than a second for each answer that was given', () => {
    expect(flags(WELL, 4 * SECOND - 1)).toEqual(['speeding'])
    expect(flags(WELL, 4 * SECOND)).toEqual([])
    expect(flags({ ...WELL, a: 'x', c: 'words' }, 4 * SECOND)).toEqual(['speeding'])
  })

  test('is never said of a clock that runs ahead, or where nobody knows the start', () => {
    expect(flags(WELL, -60 * SECOND)).toEqual([])
    expect(flags(WELL, null)).toEqual([])
  })

  test('counts nothing that was worked out', () => {
    expect(flags({ red: 2, a: 'y', b: ['x', 'z'] }, 3 * SECOND)).toEqual([])
  })
})

describe('straight-lining', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['four rows alike', ['good', 'good', 'good', 'good'], ['straightLining']],
    ['five rows alike', ['bad', 'bad', 'bad', 'bad', 'bad'], ['straightLining']],
    ['three rows alike', ['good', 'good', 'good'], []],
    ['one row that differs', ['good', 'good', 'good', 'good', 'bad'], []],
  ])('%s', (_, cells, expected) => {
    expect(flags({ ...WELL, grid: grid(...cells) })).toEqual(expected)
  })

  test('needs a choice: a table of one column is always alike', () => {
    const plan = planFrom({
      elements: [{ type: 'matrix', name: 'grid', rows: ROWS, columns: ['yes'] }],
    })
    expect(flags({ grid: grid('yes', 'yes', 'yes', 'yes') }, null, plan)).toEqual([])
  })
})

describe('item non-response', () => {
  test('is less than half of what was shown', () => {
    expect(flags({ a: 'y' })).toEqual(['itemNonResponse'])
    expect(flags({ a: 'y', red: 2 })).toEqual([])
    expect(flags({ a: 'x', red: 2 })).toEqual(['itemNonResponse'])
  })

  test('says nothing of a survey of three questions', () => {
    const plan = planFrom({ elements: ['a', 'b', 'c'].map((name) => ({ type: 'text', name })) })
    expect(flags({}, null, plan)).toEqual([])
  })
})

describe('an attention check', () => {
  test.each<[string, JsonObject, readonly string[]]>([
    ['is failed by another answer', { red: 3 }, ['attentionCheck']],
    ['is failed by too much', { b: ['x', 'y', 'z'] }, ['attentionCheck']],
    ['is passed in any order', { b: ['z', 'x'] }, []],
    ['is passed by the same number in quotes', { red: '2' }, []],
  ])('%s', (_, change, expected) => {
    expect(flags({ ...WELL, ...change })).toEqual(expected)
  })

  test('is not failed by no answer', () => {
    expect(flags({ a: 'y', b: ['x', 'z'], grid: grid('good', 'bad') })).toEqual([])
  })

  test('is not failed where it was hidden', () => {
    const plan = planFrom({
      elements: [
        { type: 'text', name: 'a' },
        { type: 'rating', name: 'red', attentionCheck: 2, visibleIf: '{a} notempty' },
      ],
    })
    expect(flags({ red: 5 }, null, plan)).toEqual([])
    expect(flags({ a: 'x', red: 5 }, null, plan)).toEqual(['attentionCheck'])
  })

  test('may expect its choices in any order', () => {
    const plan = planFrom({
      elements: [
        { type: 'checkbox', name: 'b', choices: ['x', 'y', 'z'], attentionCheck: ['z', 'x'] },
        { type: 'rating', name: 'red', attentionCheck: '2' },
      ],
    })
    expect(flags({ b: ['x', 'z'], red: 2 }, null, plan)).toEqual([])
    expect(flags({ b: ['x', 'y'], red: 2 }, null, plan)).toEqual(['attentionCheck'])
  })
})

describe('unknown keys', () => {
  test('are keys that no question has', () => {
    expect(flags({ ...WELL, nobody: 1 })).toEqual(['unknownKeys'])
    expect(flags({ ...WELL, 'nobody-Comment': 'words' })).toEqual(['unknownKeys'])
  })

  test('are no answers that are blank, hidden or worked out by ourselves', () => {
    expect(flags({ ...WELL, c: '', 'a-Comment': '' })).toEqual([])
    expect(flags({ ...WELL, c: 'written before the answer was changed' })).toEqual([])
    expect(flags({ ...WELL, 'worked out': 3 })).toEqual([])
  })

  test('are found inside entries, too', () => {
    const plan = planFrom({
      elements: [
        {
          type: 'paneldynamic',
          name: 'p',
          templateElements: [
            { type: 'text', name: 'q' },
            { type: 'text', name: 'r', visibleIf: "{panel.q} = 'x'" },
          ],
        },
      ],
    })
    expect(flags({ p: [{ q: 'a' }, { q: 'b', more: 1 }] }, null, plan)).toEqual(['unknownKeys'])
    expect(flags({ p: [{ q: 'a', r: 'hidden' }] }, null, plan)).toEqual([])
  })
})

test('flags refuse nothing; they stand beside the answers and in the export', async () => {
  const world = await openWorld({ sources: { quality: SOURCE } })
  const careless = { a: 'y', b: ['y'], grid: grid('bad', 'bad', 'bad', 'bad'), nobody: 1 }
  const accepted = must(
    await world.submit('quality', careless, { startedAt: START - 1, flags: ['honeypot'] }),
  )
  const expected = ['honeypot', 'speeding', 'straightLining', 'attentionCheck', 'unknownKeys']
  expect(world.database.read((tx) => findAnswers(tx, accepted.seq))?.flags).toEqual(expected)
  expect(JSON.parse(await exported(world, 'quality', { format: 'ndjson' }))).toMatchObject({
    flags: expected,
    answers: { a: 'y', b: ['y'] },
  })
})
