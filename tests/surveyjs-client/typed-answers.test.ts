import { expect, test } from 'vitest'
import type { Question } from '#app/core/definition/definition.ts'
import { questionsOf } from '#app/core/definition/walk.ts'
import type { Json, JsonObject } from '#app/core/json.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { surveyData, typedAnswers } from '#app/surveyjs-client/typed-answers.ts'

function asked(...elements: readonly JsonObject[]): readonly Question[] {
  const { definition } = readSource({ elements })
  if (definition === null) throw new Error('Not readable')
  return questionsOf(definition)
}

/** As the browser hands over a form. */
function form(fields: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const KINDS: readonly {
  readonly kind: string
  readonly element: JsonObject
  readonly fields: readonly (readonly [string, string])[]
  readonly data: JsonObject
}[] = [
  {
    kind: 'one of several, with the number that is listed',
    element: { type: 'radiogroup', name: 'a', choices: [1, 2] },
    fields: [['q:a', '2']],
    data: { a: 2 },
  },
  {
    kind: 'one of a list',
    element: { type: 'dropdown', name: 'a', choices: ['x', 'y'] },
    fields: [['q:a', 'y']],
    data: { a: 'y' },
  },
  {
    kind: 'yes or no',
    element: { type: 'boolean', name: 'a' },
    fields: [['q:a', 'false']],
    data: { a: false },
  },
  {
    kind: 'several',
    element: { type: 'checkbox', name: 'a', choices: ['x', 'y', 3] },
    fields: [
      ['q:a', 'x'],
      ['q:a', '3'],
    ],
    data: { a: ['x', 3] },
  },
  {
    kind: 'another one in words',
    element: { type: 'checkbox', name: 'a', choices: ['x'], showOtherItem: true },
    fields: [
      ['q:a', 'other'],
      ['c:a', 'Quince'],
    ],
    data: { a: ['other'], 'a-Comment': 'Quince' },
  },
  {
    kind: 'a rating',
    element: { type: 'rating', name: 'a', rateMax: 5 },
    fields: [['q:a', '4']],
    data: { a: 4 },
  },
  {
    kind: 'a line',
    element: { type: 'text', name: 'a' },
    fields: [['q:a', 'Words']],
    data: { a: 'Words' },
  },
  {
    kind: 'a day',
    element: { type: 'text', name: 'a', inputType: 'date' },
    fields: [['q:a', '2026-03-04']],
    data: { a: '2026-03-04' },
  },
  {
    kind: 'a number, written with a comma',
    element: { type: 'text', name: 'a', inputType: 'number' },
    fields: [['q:a', '2,5']],
    data: { a: 2.5 },
  },
  {
    kind: 'a table',
    element: { type: 'matrix', name: 'a', columns: [1, 2], rows: ['r', 's', 't'] },
    fields: [
      ['q:a/r', '2'],
      ['q:a/s', ''],
    ],
    data: { a: { r: 2 } },
  },
  {
    kind: 'a name with a slash',
    element: { type: 'text', name: 'a/b' },
    fields: [['q:a~1b', 'Words']],
    data: { 'a/b': 'Words' },
  },
  {
    kind: 'nothing at all',
    element: { type: 'text', name: 'a' },
    fields: [['q:a', '']],
    data: {},
  },
]

test.each(KINDS)('what was typed is taken over: $kind', ({ element, fields, data }) => {
  expect(typedAnswers(asked(element), form(fields))).toEqual(data)
})

test('the plain page stays where it holds what the other fields could not show', () => {
  const number = asked({ type: 'text', name: 'a', inputType: 'number' })
  expect(typedAnswers(number, form([['q:a', 'about ten']]))).toBeNull()
  const choices = asked({ type: 'checkbox', name: 'a', choices: ['x'] })
  const both = [
    ['q:a', 'x'],
    ['none:a', ''],
  ] as const
  expect(typedAnswers(choices, form(both))).toBeNull()
  const letter = new File(['Dear all'], 'letter.txt')
  expect(typedAnswers(number, form([['u:letter', letter]]))).toBeNull()
})

test('fields that belong to no answer are passed over', () => {
  const line = asked({ type: 'text', name: 'a' })
  const fields = [
    ['lang', 'en'],
    ['start', 'token'],
    ['seen', 'a'],
    ['q:unknown', 'x'],
    ['u:letter', new File([], '')],
  ] as const
  expect(typedAnswers(line, form(fields))).toEqual({})
})

/** Raw answers as the plain pages read them; how each is typed is their matter. */
const NESTED: readonly {
  readonly kind: string
  readonly element: JsonObject
  readonly raw: Json
  readonly data: Json | null
}[] = [
  {
    kind: 'an order',
    element: { type: 'ranking', name: 'a', choices: [1, 2, 3] },
    raw: ['3', '1'],
    data: [3, 1],
  },
  {
    kind: 'an order with one place given twice',
    element: { type: 'ranking', name: 'a', choices: [1, 2] },
    raw: { 1: '1', 2: '1' },
    data: null,
  },
  {
    kind: 'from and to',
    element: { type: 'slider', name: 'a', sliderType: 'range' },
    raw: [10, 40],
    data: [10, 40],
  },
  {
    kind: 'half of from and to',
    element: { type: 'slider', name: 'a', sliderType: 'range' },
    raw: [10, ''],
    data: null,
  },
  {
    kind: 'several texts',
    element: { type: 'multipletext', name: 'a', items: [{ name: 'x' }, { name: 'y' }] },
    raw: { x: 'Ada', y: '' },
    data: { x: 'Ada' },
  },
  {
    kind: 'a table of questions',
    element: {
      type: 'matrixdropdown',
      name: 'a',
      rows: ['r', 's'],
      columns: [
        { name: 'c', cellType: 'dropdown', choices: [1, 2] },
        { name: 'd', cellType: 'text', inputType: 'number' },
      ],
    },
    raw: { r: { c: '2', d: 3 }, s: { c: '' } },
    data: { r: { c: 2, d: 3 }, s: {} },
  },
  {
    kind: 'entries',
    element: {
      type: 'paneldynamic',
      name: 'a',
      templateElements: [{ type: 'boolean', name: 'kept' }],
    },
    raw: [{ kept: 'true' }, {}],
    data: [{ kept: true }, {}],
  },
  {
    kind: 'several choices in a row',
    element: { type: 'matrix', name: 'a', cellType: 'checkbox', columns: [1, 2], rows: ['r'] },
    raw: { r: ['1', '2'] },
    data: { r: [1, 2] },
  },
  {
    kind: 'choices that are kept as objects',
    element: { type: 'checkbox', name: 'a', choices: ['x', 'y'], valuePropertyName: 'v' },
    raw: ['y'],
    data: [{ v: 'y' }],
  },
  {
    kind: 'a value of one’s own',
    element: { type: 'tagbox', name: 'a', choices: ['x'], allowCustomChoices: true },
    raw: ['x', 'mine'],
    data: ['x', 'mine'],
  },
]

test.each(NESTED)('raw answers are put in SurveyJS’s terms: $kind', ({ element, raw, data }) => {
  expect(surveyData(asked(element), { a: raw })).toEqual(data === null ? null : { a: data })
})
