import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { planFrom } from './plans.ts'

const notShown = (source: JsonObject, answers: JsonObject) => {
  const parsed = parseAnswers(planFrom(source), answers)
  return parsed.ok ? parsed.value.notShown : parsed.problem
}

const SOURCE: JsonObject = {
  pages: ['a', 'b', 'c', 'd'].map((name) => ({
    name: `p${name}`,
    elements: [{ type: 'text', name }],
  })),
  calculatedValues: [
    { name: 'half', expression: "iif({b} = 'x', 1, 0)" },
    { name: 'whole', expression: '{half} + {half}' },
  ],
}

test('a trigger that ends a survey by what is worked out ends it after the page that decides it', () => {
  const source = { ...SOURCE, triggers: [{ type: 'complete', expression: '{whole} = 2' }] }
  expect(notShown(source, { a: '1', b: 'x', c: 'no', d: 'no' })).toEqual(['c', 'd'])
  expect(notShown(source, { a: '1', b: 'y', c: 'yes' })).toEqual([])
})

test('a trigger that skips by what is worked out skips from the page that decides it', () => {
  const source = {
    ...SOURCE,
    triggers: [{ type: 'skip', expression: '{whole} = 2', gotoName: 'd' }],
  }
  expect(notShown(source, { b: 'x', c: 'no', d: 'yes' })).toEqual(['c'])
})

test('values that are worked out from each other many times over are read in good time', () => {
  const source = {
    ...SOURCE,
    calculatedValues: [
      { name: 'v0', expression: '{a}' },
      ...Array.from({ length: 60 }, (_, n) => ({
        name: `v${n + 1}`,
        expression: `{v${n}} + {v${n}}`,
      })),
    ],
    triggers: [{ type: 'complete', expression: '{v60} = 1' }],
  }
  expect(notShown(source, {})).toEqual([])
})
