import { expect, test } from 'vitest'
import { compareVersions } from '#app/core/definition/compare-versions.ts'
import { reasonInWords } from '#app/core/definition/reason-in-words.ts'
import type { JsonObject } from '#app/core/json.ts'
import { definitionOf } from './plans.ts'

const question: JsonObject = { type: 'radiogroup', name: 'a', title: 'A', choices: ['x', 'y'] }
const change = (before: readonly JsonObject[], after: readonly JsonObject[]) =>
  compareVersions(definitionOf({ elements: before }), definitionOf({ elements: after }))

test('a survey that was never published is published for the first time', () => {
  expect(compareVersions(null, definitionOf({ elements: [question] })).kind).toBe('first')
})

test('the same questionnaire is identical', () => {
  expect(change([question], [{ ...question }])).toEqual({ kind: 'identical', reasons: [] })
})

test('other words are a change of labels only', () => {
  const choices = [{ value: 'x', text: 'Ex' }, 'y']
  expect(change([question], [{ ...question, title: 'B', choices }]).kind).toBe('labelsOnly')
})

test('another theme is a change of labels only', () => {
  const look = (accent: string) =>
    definitionOf({ elements: [question], theme: { light: { accent } } })
  expect(compareVersions(look('#004b87'), look('#7a1f5c')).kind).toBe('labelsOnly')
  expect(compareVersions(look('#004b87'), look('rgb(0 75 135)')).kind).toBe('identical')
})

test('a new question is safe', () => {
  expect(change([question], [question, { type: 'comment', name: 'b' }])).toEqual({
    kind: 'safe',
    reasons: [{ kind: 'questionAdded', question: 'b' }],
  })
})

test.each<[string, JsonObject]>([
  ['a new choice', { choices: ['x', 'y', 'z'] }],
  ['another order', { choices: ['y', 'x'] }],
  ['a rule of visibility', { visibleIf: '{a} empty' }],
  ['a duty to answer', { isRequired: true }],
])('%s is safe', (_, changed) => {
  expect(change([question], [{ ...question, ...changed }]).kind).toBe('safe')
})

const matrix = (rows: readonly string[], columns: readonly string[]): JsonObject => ({
  type: 'matrix',
  name: 'm',
  rows,
  columns,
})

test.each<[string, JsonObject, JsonObject, string]>([
  ['a question that goes', question, { type: 'comment', name: 'b' }, 'a is gone'],
  ['another type', question, { type: 'comment', name: 'a' }, 'a became another type'],
  ['a choice that goes', question, { ...question, choices: ['x'] }, 'a lost the value y'],
  ['a row that goes', matrix(['r', 's'], ['c']), matrix(['r'], ['c']), 'm lost the row s'],
  ['a column that goes', matrix(['r'], ['c', 'd']), matrix(['r'], ['c']), 'm lost the column d'],
])('%s breaks comparability', (_, before, after, reason) => {
  const { kind, reasons } = change([before], [after])
  expect(kind).toBe('breaking')
  expect(reasonInWords(reasons[0] ?? { kind: 'lookChanged' })).toBe(reason)
})

test('a scale that gets shorter breaks comparability', () => {
  const rating = (rateMax: number): JsonObject => ({ type: 'rating', name: 'r', rateMax })
  expect(change([rating(5)], [rating(4)]).kind).toBe('breaking')
  expect(change([rating(4)], [rating(5)]).kind).toBe('safe')
})

test('every other word is named, in its language', () => {
  const title = (de: string) => ({ default: 'A', de })
  const choices = (text: string) => ['x', { value: 'y', text }]
  const before = { ...question, title: title('Ah'), choices: choices('Why') }
  const after = { ...question, title: title('Aha'), choices: choices('Wye') }
  expect(change([before], [after])).toEqual({
    kind: 'labelsOnly',
    reasons: [
      {
        kind: 'relabelled',
        question: 'a',
        list: 'choice',
        value: 'y',
        locale: 'default',
        from: 'Why',
        to: 'Wye',
      },
      {
        kind: 'reworded',
        of: { kind: 'question', name: 'a' },
        part: 'title',
        locale: 'de',
        from: 'Ah',
        to: 'Aha',
      },
    ],
  })
})

test('words around the questions are named as well', () => {
  const survey = (word: string) => ({
    title: `Survey ${word}`,
    pages: [
      {
        name: 'p',
        title: `Page ${word}`,
        elements: [{ type: 'html', name: 'h', html: `<p>${word}</p>` }, question],
      },
    ],
  })
  const compared = compareVersions(definitionOf(survey('one')), definitionOf(survey('two')))
  expect(compared.kind).toBe('labelsOnly')
  expect(
    compared.reasons.map((reason) => reason.kind === 'reworded' && [reason.of.kind, reason.to]),
  ).toEqual([
    ['survey', 'Survey two'],
    ['page', 'Page two'],
    ['text', '<p>two</p>'],
  ])
})

test('a kind whose answers are kept alike goes on being counted, another starts anew', () => {
  const rating: JsonObject = { type: 'rating', name: 'a', rateMax: 3 }
  const tallies = (after: JsonObject) =>
    change([rating], [after]).reasons.flatMap((reason) =>
      reason.kind === 'kindChanged' ? [reason.tallies] : [],
    )
  expect(tallies({ type: 'radiogroup', name: 'a', choices: [1, 2, 3] })).toEqual(['goOn'])
  expect(tallies({ type: 'comment', name: 'a' })).toEqual(['startAnew'])
})

test('rules, order and settings are told apart', () => {
  const kinds = (changed: JsonObject) =>
    change([question], [{ ...question, ...changed }]).reasons.map((reason) =>
      reason.kind === 'ruleChanged' ? reason.rule : reason.kind,
    )
  expect(kinds({ visibleIf: '{a} empty' })).toEqual(['visibleIf'])
  expect(kinds({ isRequired: true })).toEqual(['required'])
  expect(kinds({ choices: ['y', 'x'] })).toEqual(['orderChanged'])
  expect(kinds({ colCount: 2 })).toEqual(['settingsChanged'])
  const other: JsonObject = { type: 'comment', name: 'b', title: 'B' }
  expect(change([question, other], [other, question]).reasons).toEqual([
    { kind: 'orderChanged', of: { kind: 'survey' } },
  ])
})
