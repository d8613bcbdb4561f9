import { expect, test } from 'vitest'
import { neverHolds, domainsOf } from '#app/core/craft/never-holds.ts'
import { applyOperations } from '#app/core/drafting/operation.ts'
import type { JsonObject } from '#app/core/json.ts'
import { variablesIn } from '#app/core/expression/expression.ts'
import { definitionOf, expression } from '../plans.ts'
import { craftOf, foundBy } from './checked.ts'

const ASKED: readonly JsonObject[] = [
  { type: 'radiogroup', name: 'one', title: 'One?', choices: ['red', 'green', 3] },
  { type: 'checkbox', name: 'many', title: 'Many?', choices: ['red', 'green'] },
  { type: 'text', name: 'age', title: 'Age?', inputType: 'number', min: 18, max: 99 },
  { type: 'boolean', name: 'sure', title: 'Sure?' },
  { type: 'text', name: 'free', title: 'Free?' },
  { type: 'dropdown', name: 'open', title: 'Open?', choices: ['a'], allowCustomChoices: true },
]
const domains = domainsOf(definitionOf({ elements: ASKED }))

test.each([
  "{one} = 'blue'",
  "{one} = 'red' and {one} = 'green'",
  "{one} = 'red' and {one} empty",
  "{one} = 'red' and {one} <> 'red'",
  "{many} contains 'blue'",
  "{many} anyof ['blue', 'black']",
  '{age} > 120',
  '{age} > 40 and {age} < 30',
  "({one} = 'blue' or {age} < 10) and {free} notempty",
  "{free} = 'a' and {free} = 'b'",
])('%s never holds', (rule) => {
  expect(neverHolds(expression(rule), domains)).toBe(true)
})

test.each([
  "{one} = 'red'",
  "{one} = '3'",
  "{one} = 'Red'",
  '{sure} = 1',
  "{one} <> 'blue'",
  "{one} <> 'red' and {one} <> 'green' and {one} <> 3",
  "{many} contains 'red' and {many} contains 'green'",
  '{age} >= 99',
  "{free} = 'a' or {free} = 'b'",
  "{open} = 'z'",
  "{unknown} = 'x'",
  "{one} = 'blue' or {age} > 20",
  '{one} empty',
])('%s may hold', (rule) => {
  expect(neverHolds(expression(rule), domains)).toBe(false)
})

const follow = (visibleIf: string): JsonObject => ({
  type: 'text',
  name: 'f',
  title: 'F?',
  visibleIf,
})

test('what no answers bring to the page is said once, at the outermost part', () => {
  const panel = {
    type: 'panel',
    name: 'p',
    visibleIf: '{age} > 120',
    elements: [follow('{age} > 130')],
  }
  expect(foundBy('never_visible', [...ASKED, panel])).toEqual(['/source/elements/6/visibleIf'])
  expect(foundBy('never_visible', [...ASKED, follow('{age} > 20')])).toEqual([])
  const hidden = { type: 'text', name: 'f', title: 'F?', visible: false }
  expect(foundBy('never_visible', [...ASKED, hidden])).toEqual([])
})

test('rules that contradict those around them never hold', () => {
  const panel = (inner: string) => ({
    type: 'panel',
    name: 'p',
    visibleIf: "{one} = 'red'",
    elements: [follow(inner), { type: 'text', name: 'g', title: 'G?' }],
  })
  expect(foundBy('never_visible', [...ASKED, panel("{one} = 'green'")])).toHaveLength(1)
  expect(foundBy('never_visible', [...ASKED, panel("{one} = 'red'")])).toEqual([])
})

test('a value that is not offered is replaced by the one that was meant, at a click', () => {
  const source = { elements: [...ASKED, follow("{one} = 'gren' or {many} contains 'red'")] }
  const [check, ...others] = craftOf(source).filter(({ code }) => code === 'value_not_offered')
  expect(others).toEqual([])
  expect(check?.pointer).toBe('/source/elements/6/visibleIf')
  const mended = applyOperations({ source }, check?.fix?.operations ?? [])
  expect(JSON.stringify(mended)).toContain("{one} = 'green' or {many} contains 'red'")
  expect(foundBy('value_not_offered', [...ASKED, follow("{one} = 'red'")])).toEqual([])
  expect(foundBy('value_not_offered', [...ASKED, follow("{open} = 'z'")])).toEqual([])
})

test('an empty page is found and can be removed', () => {
  const pages = [
    { name: 'a', elements: [...ASKED] },
    { name: 'b', elements: [] },
  ]
  const [check] = craftOf({ pages }).filter(({ code }) => code === 'page_empty')
  expect(check).toMatchObject({
    pointer: '/source/pages/1',
    fix: { operations: [{ op: 'remove', path: '/source/pages/1' }] },
  })
})

test('a quota that can never fill is named', () => {
  const quotasOf = (rule: string) => {
    const where = expression(rule)
    const quotas = [{ name: 'young', where, reads: variablesIn(where), limit: 10 }]
    return craftOf({ elements: ASKED }, { quotas })
      .filter(({ code }) => code === 'quota_unfillable')
      .map(({ message }) => message)
  }
  expect(quotasOf('{age} < 18')).toEqual([
    'The quota “young” can never fill: no answers fulfil its rule',
  ])
  expect(quotasOf('{region} = 1')[0]).toContain('“region”')
  expect(quotasOf('{age} < 30')).toEqual([])
})
