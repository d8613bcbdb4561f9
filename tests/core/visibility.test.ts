import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { keepVisible, without } from '#app/core/response/visibility.ts'
import { contextOf } from '#app/core/response/context-of.ts'
import { shownPages } from '#app/core/response/shown-elements.ts'
import { planOf, type Plan } from '#app/core/response/plan.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { asking, planFrom } from './plans.ts'

const yesNo = (name: string, visibleIf?: string): JsonObject => ({
  type: 'radiogroup',
  name,
  choices: ['yes', 'no'],
  ...(visibleIf === undefined ? {} : { visibleIf }),
})

const notShown = (plan: Plan, answers: JsonObject) => keepVisible(plan, answers).notShown

test('a question is shown while its rule holds', () => {
  const plan = asking(yesNo('a'), yesNo('b', "{a} = 'yes'"))
  expect(notShown(plan, { a: 'yes' })).toEqual([])
  expect(notShown(plan, { a: 'no' })).toEqual(['b'])
  expect(notShown(plan, {})).toEqual(['b'])
})

test('the rules of page, panel and question must all hold', () => {
  const plan = planFrom({
    pages: [
      { name: 'one', elements: [yesNo('page'), yesNo('panel'), yesNo('question')] },
      {
        name: 'two',
        visibleIf: "{page} = 'yes'",
        elements: [
          {
            type: 'panel',
            name: 'group',
            visibleIf: "{panel} = 'yes'",
            elements: [yesNo('deep', "{question} = 'yes'")],
          },
        ],
      },
    ],
  })
  const all = { page: 'yes', panel: 'yes', question: 'yes' }
  expect(notShown(plan, all)).toEqual([])
  for (const name of Object.keys(all))
    expect(notShown(plan, { ...all, [name]: 'no' })).toEqual(['deep'])
})

test('hiding one question hides those that its answer had shown', () => {
  const plan = asking(
    yesNo('a'),
    yesNo('b', "{a} = 'yes'"),
    yesNo('c', "{b} = 'yes'"),
    yesNo('d', "{c} = 'yes'"),
  )
  const kept = keepVisible(plan, { a: 'no', b: 'yes', c: 'yes', d: 'yes' })
  expect(kept).toEqual({ answers: { a: 'no' }, notShown: ['b', 'c', 'd'] })
})

test('a rule may read a question that comes later', () => {
  const plan = asking(yesNo('a', "{b} = 'yes'"), yesNo('b'))
  expect(notShown(plan, { b: 'yes' })).toEqual([])
  expect(notShown(plan, { b: 'no' })).toEqual(['a'])
})

test('rules in a circle are refused, and come to an end all the same', () => {
  const elements = [yesNo('a', "{b} <> 'yes'"), yesNo('b', "{a} <> 'yes'")]
  const { definition, problems } = readSource({ elements })
  expect(problems.map(({ code }) => code)).toContain('expression_circle')
  if (definition === null) throw new Error('Not read')
  const plan = planOf(definition, {})
  expect(keepVisible(plan, { a: 'yes', b: 'yes' }).answers).toEqual({ a: 'yes' })
})

test('leaving a question out leaves out the words of its “other” choice', () => {
  expect(without({ a: 'other', 'a-Comment': 'words', b: 1 }, ['a'])).toEqual({ b: 1 })
})

test('a page with nothing to read or to answer is passed over', () => {
  const plan = planFrom({
    pages: [
      { name: 'one', elements: [yesNo('a')] },
      { name: 'two', elements: [yesNo('b', "{a} = 'yes'")] },
      {
        name: 'three',
        elements: [{ type: 'panel', name: 'p', elements: [yesNo('c', "{a} = 'yes'")] }],
      },
      { name: 'four', visibleIf: "{a} = 'no'", elements: [yesNo('d')] },
      { name: 'five', elements: [{ type: 'html', name: 'words', html: '<p>Words</p>' }] },
    ],
  })
  expect(shownPages(plan, contextOf(plan, { a: 'yes' }, undefined))).toEqual([0, 1, 2, 4])
  expect(shownPages(plan, contextOf(plan, { a: 'no' }, undefined))).toEqual([0, 3, 4])
})
