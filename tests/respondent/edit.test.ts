import { expect, test } from 'vitest'
import type { Json } from '#app/core/json.ts'
import { applyEdit, parseEdit, type Removed } from '#app/core/response/form/edit.ts'
import type { FieldPath } from '#app/core/response/form/field-names.ts'
import { asking } from './a-survey.ts'

const plan = asking(
  {
    type: 'paneldynamic',
    name: 'a/b',
    minPanelCount: 1,
    maxPanelCount: 3,
    templateElements: [
      { type: 'text', name: 'name' },
      {
        type: 'matrixdynamic',
        name: 'toys',
        defaultRowValue: { toy: 'Bear' },
        columns: [{ name: 'toy', cellType: 'text' }],
      },
    ],
  },
  {
    type: 'matrixdynamic',
    name: 'copied',
    copyDefaultValueFromLastEntry: true,
    columns: [{ name: 'x', cellType: 'text' }],
  },
  {
    type: 'matrixdynamic',
    name: 'fixed',
    allowAddRows: false,
    allowRemoveRows: false,
    columns: [{ name: 'x', cellType: 'text' }],
  },
)

const edit = (text: string, raw: { readonly [name: string]: Json }, before?: Removed) => {
  const parsed = parseEdit(text)
  if (parsed === null) throw new Error(`No edit: ${text}`)
  return applyEdit(
    plan.questions.map(({ question }) => question),
    raw,
    parsed,
    before,
  )
}

test('a button adds an entry, and one within an entry', () => {
  expect(edit('add:a~1b', { 'a/b': [{ name: 'Tom' }] }).raw).toEqual({
    'a/b': [{ name: 'Tom' }, {}],
  })
  expect(edit('add:a~1b/1/toys', { 'a/b': [{}, { toys: [] }] }).raw).toEqual({
    'a/b': [{}, { toys: [{ toy: 'Bear' }] }],
  })
})

test('a new entry begins like the last one where the survey says so', () => {
  expect(edit('add:copied', { copied: [{ x: '1' }] }).raw).toEqual({
    copied: [{ x: '1' }, { x: '1' }],
  })
})

test('what is taken away comes back to its place', () => {
  const raw = { 'a/b': [{ name: 'Tom' }, { name: 'Ann' }, { name: 'Eve' }] }
  const removed = edit('remove:a~1b/1', raw)
  expect(removed).toMatchObject({
    raw: { 'a/b': [{ name: 'Tom' }, { name: 'Eve' }] },
    removed: { path: 'a~1b/1', entry: { name: 'Ann' } },
  })
  expect(edit('restore:a~1b/1', removed.raw, removed.removed ?? undefined).raw).toEqual(raw)
})

test('nothing comes back but what was taken away there', () => {
  const raw = { 'a/b': [{ name: 'Tom' }] }
  const other: Removed = { path: 'a~1b/0' as FieldPath, entry: { name: 'Ann' } }
  expect(edit('restore:a~1b/1', raw, other).raw).toEqual(raw)
  expect(edit('restore:a~1b/1', raw).raw).toEqual(raw)
})

test.each([
  ['add:a~1b', { 'a/b': [{}, {}, {}] }],
  ['remove:a~1b/0', { 'a/b': [{ name: 'Tom' }] }],
  ['remove:a~1b/7', { 'a/b': [{}, {}] }],
  ['add:fixed', { fixed: [{}] }],
  ['remove:fixed/0', { fixed: [{}] }],
  ['add:nobody', { fixed: [{}] }],
])('%s changes nothing where it may not', (text, raw) => {
  expect(edit(text, raw)).toEqual({ raw, removed: null, done: null })
})
