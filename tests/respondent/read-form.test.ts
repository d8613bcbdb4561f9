import { describe, expect, test } from 'vitest'
import { parsePage } from '#app/core/response/parse-answers.ts'
import { answerField, pathTo, pathUnder } from '#app/core/response/form/field-names.ts'
import { readForm } from '#app/core/response/form/read-form.ts'
import { asking } from './a-survey.ts'

const plan = asking(
  { type: 'radiogroup', name: 'way', choices: ['bus', 'train'], showOtherItem: true },
  { type: 'checkbox', name: 'used', choices: ['phone', 'letter'], showOtherItem: true },
  { type: 'matrix', name: 'agree', columns: ['yes', 'no'], rows: ['staff', 'price'] },
  { type: 'text', name: 'times', inputType: 'number' },
  { type: 'text', name: 'town' },
)
const read = (...fields: readonly (readonly [string, string])[]) => readForm(plan.questions, fields)

test('a page on which nothing was chosen gives no raw answers', () => {
  expect(read().raw).toEqual({})
})

test('single choices, ticks, rows and text come out under their question', () => {
  const { raw, problems } = read(
    ['q:way', 'bus'],
    ['q:used', 'phone'],
    ['q:used', 'letter'],
    ['q:agree/staff', 'yes'],
    ['q:agree/price', 'no'],
    ['q:town', 'Leeds'],
  )
  expect(raw).toEqual({
    way: 'bus',
    used: ['phone', 'letter'],
    agree: { staff: 'yes', price: 'no' },
    town: 'Leeds',
  })
  expect(problems).toEqual([])
})

test('fields that are not of this page are passed over', () => {
  expect(read(['q:other', 'x'], ['q:agree/nobody', 'yes'], ['intent', 'next']).raw).toEqual({})
})

test('“No answer” is blank, whichever control said it', () => {
  const { raw, problems } = read(['q:way', ''], ['none:used', '1'], ['q:agree/staff', ''])
  expect(raw).toEqual({ way: '', used: '', agree: { staff: '' } })
  expect(problems).toEqual([])
  expect(parsePage(plan, plan.questions, raw, {})).toEqual({ answers: {}, problems: [] })
})

test('“No answer” beside real ticks is a problem, and the ticks are kept to be shown again', () => {
  const { raw, problems } = read(['q:used', 'phone'], ['none:used', '1'])
  expect(raw).toEqual({ used: ['phone'] })
  expect(problems).toMatchObject([{ pointer: '/used', code: 'no_answer_and_choice' }])
})

test('words of an “other” are kept where it is chosen', () => {
  expect(read(['q:way', 'other'], ['c:way', 'by boat']).raw).toEqual({
    way: 'other',
    'way-Comment': 'by boat',
  })
  expect(read(['q:used', 'phone'], ['q:used', 'other'], ['c:used', 'fax']).raw).toEqual({
    used: ['phone', 'other'],
    'used-Comment': 'fax',
  })
})

test('words of an “other” are dropped where it is not chosen', () => {
  expect(read(['q:way', 'bus'], ['c:way', 'by boat']).raw).toEqual({ way: 'bus' })
  expect(read(['c:used', 'fax']).raw).toEqual({})
})

describe('numbers', () => {
  test.each([
    ['3', 3],
    ['3.5', 3.5],
    ['3,5', 3.5],
    [' 42 ', 42],
    ['-7', -7],
    ['\u22127', -7],
    ['0.125', 0.125],
    ['1500', 1500],
  ])('%j is a number', (text, number) => {
    expect(read(['q:times', text]).raw).toEqual({ times: number })
  })

  test.each(['many', '3 or 4', '1e3', '0x10', '1,000', '1.000', '12.500', '9'.repeat(400)])(
    '%j stays words, which the checker refuses',
    (text) => {
      const { raw } = read(['q:times', text])
      expect(raw).toEqual({ times: text })
      expect(parsePage(plan, plan.questions, raw, {}).problems).toMatchObject([
        { code: 'not_a_number' },
      ])
    },
  )

  test('an empty field is blank', () => {
    expect(parsePage(plan, plan.questions, read(['q:times', '  ']).raw, {}).problems).toEqual([])
  })
})

test('seen names the questions that were on the page, each once', () => {
  expect(read(['seen', 'way'], ['seen', 'town'], ['seen', 'way']).seen).toEqual(['way', 'town'])
})

test('a slash in a name is not taken for a row', () => {
  const odd = asking(
    { type: 'text', name: 'a/b' },
    { type: 'matrix', name: 'a', columns: ['x'], rows: ['b'] },
  )
  expect(answerField(pathUnder(pathTo('a'), 'b'))).toBe('q:a/b')
  expect(readForm(odd.questions, [['q:a/b', 'x']]).raw).toEqual({ a: { b: 'x' } })
  expect(readForm(odd.questions, [['q:a~1b', 'words']]).raw).toEqual({ 'a/b': 'words' })
})
