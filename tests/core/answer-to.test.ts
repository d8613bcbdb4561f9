import { expect, test } from 'vitest'
import { answerTo } from '#app/core/codebook/answer-to.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { Answer } from '#app/core/response/answer.ts'
import { asking, variableOf } from './plans.ts'

const plan = asking(
  { type: 'radiogroup', name: 'single', choices: ['a', 'b'], showDontKnowItem: true },
  { type: 'checkbox', name: 'multiple', choices: ['a', 'b'], showRefuseItem: true },
  { type: 'matrix', name: 'matrix', columns: ['good', 'bad'], rows: ['staff', 'price'] },
  { type: 'text', name: 'number', inputType: 'number' },
  { type: 'comment', name: 'words' },
)

const answer = (id: string, answers: JsonObject, notShown: readonly string[] = []): Answer =>
  answerTo(variableOf(plan, id), answers, new Set(notShown))

test.each<[id: string, answers: JsonObject, expected: Answer]>([
  ['single', { single: 'a' }, { state: 'answered', content: { kind: 'choice', value: 'a' } }],
  [
    'single',
    { single: 'dontknow' },
    { state: 'declined', content: { kind: 'choice', value: 'dontknow' } },
  ],
  ['single', {}, { state: 'skipped' }],
  ['single', { single: 'gone' }, { state: 'skipped' }],
  [
    'multiple',
    { multiple: ['b', 'a'] },
    { state: 'answered', content: { kind: 'choices', values: ['a', 'b'] } },
  ],
  [
    'multiple',
    { multiple: ['refused'] },
    { state: 'declined', content: { kind: 'choices', values: ['refused'] } },
  ],
  ['multiple', {}, { state: 'skipped' }],
  ['multiple', { multiple: ['gone'] }, { state: 'skipped' }],
  [
    'matrix/staff',
    { matrix: { staff: 'bad' } },
    { state: 'answered', content: { kind: 'choice', value: 'bad' } },
  ],
  ['matrix/price', { matrix: { staff: 'bad' } }, { state: 'skipped' }],
  ['number', { number: 0 }, { state: 'answered', content: { kind: 'number', value: 0 } }],
  ['number', { number: '7' }, { state: 'notShown' }],
  ['words', { words: 'hm' }, { state: 'answered', content: { kind: 'text', value: 'hm' } }],
  ['words', {}, { state: 'skipped' }],
])('what %s says in %j', (id, answers, expected) => {
  expect(answer(id, answers)).toEqual(expected)
})

test.each(['single', 'multiple', 'matrix/staff', 'number', 'words'])(
  '%s was not shown where its question was hidden',
  (id) => {
    const hidden = id.split('/')[0] ?? ''
    expect(answer(id, {}, [hidden])).toEqual({ state: 'notShown' })
  },
)
