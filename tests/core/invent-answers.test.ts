import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTrue } from '#app/core/expression/evaluate.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { asking, planOfStudy, STUDIES, valueOf } from './plans.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test.each(STUDIES)('answers that are invented for %s always fit it', (slug) => {
  const plan = planOfStudy(slug)
  fc.assert(
    fc.property(seed, (start) => {
      const invented = inventAnswers(plan, seededRandom(start))
      const { answers, dropped } = valueOf(parseAnswers(plan, invented))
      expect(answers).toEqual(invented)
      expect(dropped).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('answers that are invented for every kind of question fit it', () => {
  const plan = asking(
    { type: 'radiogroup', name: 'single', choices: ['a', 'b'], showOtherItem: true },
    { type: 'checkbox', name: 'multiple', choices: ['a', 'b', 'c'], minSelectedChoices: 2 },
    { type: 'checkbox', name: 'few', choices: ['a', 'b', 'c'], maxSelectedChoices: 1 },
    { type: 'checkbox', name: 'none', choices: ['a', 'b'], showNoneItem: true },
    { type: 'rating', name: 'rating', isRequired: true },
    {
      type: 'matrix',
      name: 'm',
      columns: [1, 2],
      rows: ['r', 's'],
      eachRowRequired: true,
      isRequired: true,
    },
    { type: 'text', name: 'number', inputType: 'number', min: 3, max: 11, step: 2 },
    { type: 'text', name: 'free', inputType: 'number' },
    { type: 'text', name: 'date', inputType: 'date' },
    { type: 'text', name: 'email', inputType: 'email' },
    { type: 'comment', name: 'words', maxLength: 5, visibleIf: "{single} = 'other'" },
  )
  fc.assert(
    fc.property(seed, (start) => {
      const invented = inventAnswers(plan, seededRandom(start))
      expect(valueOf(parseAnswers(plan, invented)).answers).toEqual(invented)
    }),
    { numRuns: 300 },
  )
})

test('the same random numbers give the same answers', () => {
  const plan = planOfStudy('empathy-consumers-2020')
  expect(inventAnswers(plan, seededRandom(5))).toEqual(inventAnswers(plan, seededRandom(5)))
})

test.each(STUDIES)('most of those who are invented for %s belong to its population', (slug) => {
  const plan = planOfStudy(slug)
  const random = seededRandom(3)
  const rule = plan.definition.screenOut?.expression
  if (rule === undefined) throw new Error('Nobody is screened out')
  const outside = Array.from({ length: 200 }, () => inventAnswers(plan, random)).filter((answers) =>
    isTrue(rule, answers),
  )
  expect(outside.length).toBeLessThan(10)
})

test('what rules between answers forbid is not invented', () => {
  const plan = asking(
    { type: 'checkbox', name: 'known', choices: [1, 2, 3] },
    {
      type: 'radiogroup',
      name: 'best',
      choicesFromQuestion: 'known',
      choicesFromQuestionMode: 'selected',
    },
    { type: 'text', name: 'moment', inputType: 'time' },
  )
  fc.assert(
    fc.property(seed, (start) => {
      const invented = inventAnswers(plan, seededRandom(start))
      expect(valueOf(parseAnswers(plan, invented)).answers).toEqual(invented)
    }),
  )
})
