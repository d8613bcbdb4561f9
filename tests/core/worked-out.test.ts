import { expect, test } from 'vitest'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { sentenceIn } from '#app/core/response/problem-sentences.ts'
import { closingFor } from '#app/core/response/closing.ts'
import { planOf } from '#app/core/response/plan.ts'
import type { JsonObject } from '#app/core/json.ts'
import { believe } from '#app/services/responses/believe.server.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'

const NOW = Date.UTC(2026, 4, 31)

function read(source: JsonObject) {
  const { definition, problems } = readSource(source)
  if (definition === null) throw new Error(JSON.stringify(problems))
  return planOf(definition, {})
}

const kept = (source: JsonObject, answers: JsonObject) => {
  const parsed = parseAnswers(read(source), answers, NOW)
  return parsed.ok ? parsed.value.answers : parsed.problem
}

const AGE = { type: 'text', inputType: 'number', name: 'age' }
const SCORE = { name: 'score', expression: '{age} * 2' }

test('a value that is shown from some day on is kept', () => {
  const total = {
    type: 'expression',
    name: 'total',
    expression: '{age} + 1',
    visibleIf: "today() > '2020-01-01'",
  }
  expect(kept({ elements: [AGE, total] }, { age: 3 })).toEqual({ age: 3, total: 4 })
})

test('a calculated value can screen people out', () => {
  const plan = read({
    calculatedValues: [SCORE],
    screenOut: { expression: '{score} > 10' },
    elements: [AGE],
  })
  expect(plan.definition.screenOut?.reads).toEqual(['age'])
  expect(believe(plan, { age: 9 }, NOW)).toMatchObject({ value: { outcome: 'screenedOut' } })
  expect(believe(plan, { age: 3 }, NOW)).toMatchObject({ value: { outcome: 'submitted' } })
})

test('a calculated value can choose the closing words', () => {
  const plan = read({
    calculatedValues: [SCORE],
    completedHtml: 'Thanks',
    completedHtmlOnCondition: [{ expression: '{score} > 10', html: 'Well done' }],
    elements: [AGE],
  })
  expect(closingFor(plan, { age: 9 }, NOW)).toEqual({ default: 'Well done' })
  expect(closingFor(plan, { age: 1 }, NOW)).toEqual({ default: 'Thanks' })
})

test.each([
  ['visibleIf', "today() > '2026-05-01'"],
  ['visibleIf', 'month() = 5'],
  ['enableIf', "age('2008-05-01') >= 18"],
])('a page whose %s asks the day goes by the day', (key, rule) => {
  const plan = read({ elements: [{ type: 'text', name: 'note', isRequired: true, [key]: rule }] })
  const codesOn = (at: number) => {
    const parsed = parseAnswers(plan, {}, at)
    return parsed.ok ? [] : parsed.problem.map(({ code }) => code)
  }
  expect(codesOn(Date.UTC(2026, 3, 1))).toEqual([])
  expect(codesOn(Date.UTC(2026, 4, 3))).toEqual(['required'])
})

test('words of another choice stay where choices are kept as objects', () => {
  const fruit = {
    type: 'checkbox',
    name: 'fruit',
    choices: ['apple'],
    showOtherItem: true,
    valuePropertyName: 'kind',
  }
  const answers = { fruit: [{ kind: 'apple' }, { kind: 'other' }], 'fruit-Comment': 'Quince' }
  expect(kept({ elements: [fruit] }, answers)).toEqual(answers)
})

test('who chose words of their own may choose them again among what they chose', () => {
  const source = {
    elements: [
      { type: 'checkbox', name: 'known', choices: [1, 2], showOtherItem: true },
      {
        type: 'radiogroup',
        name: 'best',
        choicesFromQuestion: 'known',
        choicesFromQuestionMode: 'selected',
      },
    ],
  }
  const answers = { known: [1, 'other'], 'known-Comment': 'Mine', best: 'other' }
  expect(kept(source, answers)).toEqual(answers)
  expect(kept(source, { known: [1], best: 'other' })).toMatchObject([{ code: 'not_a_choice' }])
})

test('a rating in tenths takes the tenths that SurveyJS shows', () => {
  const source = {
    elements: [{ type: 'rating', name: 'share', rateMin: 0, rateMax: 0.3, rateStep: 0.1 }],
  }
  expect(kept(source, { share: 0.3 })).toEqual({ share: 0.3 })
  expect(kept(source, { share: 0.35 })).toMatchObject([{ code: 'not_a_choice' }])
})

test('what is wrong with a date is not said of a number', () => {
  const day = { type: 'text', inputType: 'date', name: 'day', max: '2024-01-01' }
  const parsed = parseAnswers(read({ elements: [day] }), { day: '2024-01-02' }, NOW)
  const problems = parsed.ok ? [] : parsed.problem
  expect(problems.map((problem) => sentenceIn('en', problem))).toEqual([
    'This can be 2024-01-01 at the latest.',
  ])
})
