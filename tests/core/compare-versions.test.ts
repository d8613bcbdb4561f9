import { expect, test } from 'vitest'
import { compareVersions } from '#app/core/definition/compare-versions.ts'
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
    reasons: ['b is new'],
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
  ['a row that goes', matrix(['r', 's'], ['c']), matrix(['r'], ['c']), 'm lost the value row s'],
  [
    'a column that goes',
    matrix(['r'], ['c', 'd']),
    matrix(['r'], ['c']),
    'm lost the value column d',
  ],
])('%s breaks comparability', (_, before, after, reason) => {
  expect(change([before], [after])).toEqual({ kind: 'breaking', reasons: [reason] })
})

test('a scale that gets shorter breaks comparability', () => {
  const rating = (rateMax: number): JsonObject => ({ type: 'rating', name: 'r', rateMax })
  expect(change([rating(5)], [rating(4)]).kind).toBe('breaking')
  expect(change([rating(4)], [rating(5)]).kind).toBe('safe')
})
