import { expect, test } from 'vitest'
import { mendProblem } from '#app/core/drafting/mend-problem.ts'
import { mergeChecks } from '#app/core/drafting/merge-checks.ts'
import { nearestName } from '#app/core/drafting/nearest-name.ts'
import type { Check } from '#app/core/drafting/check.ts'
import type { JsonObject } from '#app/core/json.ts'

const names = new Set(['colour', 'colour_2', 'age'])
const mend = (element: JsonObject, code: string, key = '') =>
  mendProblem({ elements: [element] }, { code, pointer: `/source/elements/0${key}` }, names)

test('the nearest name is meant, and none where all are far away', () => {
  expect(nearestName('color', names)).toBe('colour')
  expect(nearestName('Aeg', names)).toBe('age')
  expect(nearestName('postcode', names)).toBeNull()
})

test('a rule reads what was meant, and keeps the rest', () => {
  const rule = "{color} = 'red' and {color[0].x} notempty and {age} > 1"
  expect(mend({ visibleIf: rule }, 'expression_unknown_name', '/visibleIf')).toEqual({
    label: 'Use “colour”',
    operations: [
      {
        op: 'replace',
        path: '/source/elements/0/visibleIf',
        value: "{colour} = 'red' and {colour[0].x} notempty and {age} > 1",
      },
    ],
  })
  expect(mend({ visibleIf: '{postcode} = 1' }, 'expression_unknown_name', '/visibleIf')).toBeNull()
})

test('of two that are called the same, one gets a name that is free', () => {
  expect(mend({ type: 'text', name: 'colour' }, 'name_duplicate')).toEqual({
    label: 'Call it “colour_3”',
    operations: [{ op: 'replace', path: '/source/elements/0/name', value: 'colour_3' }],
  })
  expect(mend({ type: 'text', name: 'b', valueName: 'colour' }, 'name_duplicate')).toMatchObject({
    operations: [{ op: 'remove', path: '/source/elements/0/valueName' }],
  })
})

test('what both find is said once, with the fix that one of them knows', () => {
  const check = (code: string, more: Partial<Check> = {}): Check => ({
    code,
    severity: 'warning',
    pointer: '/source/elements/0',
    message: code,
    fix: null,
    ...more,
  })
  const fix = { label: 'Mend it', operations: [] }
  const ours = [check('expression_unknown_name', { pointer: '/source/elements/0/visibleIf' })]
  const same = check('reference/unknown', { pointer: '/source/elements/0/visibleIf', fix })
  const other = check('reference/unknown', { pointer: '/source/elements/1/title' })
  const own = check('property/unknown')
  expect(mergeChecks(ours, [same, other, own])).toEqual([{ ...ours[0], fix }, other, own])
})
