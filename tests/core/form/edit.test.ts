import { expect, test } from 'vitest'
import type { FieldPath } from '#app/core/response/form/field-names.ts'
import {
  applyEdit as applied,
  editValue,
  parseEdit,
  type Edit,
} from '#app/core/response/form/edit.ts'
import { questionAt } from '#app/core/response/form/question-at.ts'
import { questionsOf } from '#app/core/definition/walk.ts'
import { asking } from '#tests/respondent/a-survey.ts'

const { definition } = asking(
  {
    type: 'paneldynamic',
    name: 'children',
    maxPanelCount: 3,
    templateElements: [
      { type: 'text', name: 'first' },
      { type: 'matrixdynamic', name: 'toys/all', columns: [{ name: 'toy', cellType: 'text' }] },
      { type: 'file', name: 'drawing', allowMultiple: true },
    ],
  },
  {
    type: 'matrixdropdown',
    name: 'week',
    rows: ['Mon/day', 'Sunday'],
    columns: [{ name: 'paper', cellType: 'file' }],
  },
  { type: 'signaturepad', name: 'sign' },
)
const questions = questionsOf(definition)
const applyEdit = (...given: Parameters<typeof applied>) => applied(...given).raw
const edit = (what: Edit['what'], path: string): Edit => ({ what, path: path as FieldPath })

test('a button says what it does and where, and is read again', () => {
  expect(parseEdit(editValue(edit('remove', 'children/1')))).toEqual(edit('remove', 'children/1'))
  expect(parseEdit('burn:children')).toBeNull()
  expect(parseEdit('add:')).toBeNull()
  expect(parseEdit(null)).toBeNull()
})

test('an entry is added up to the most that there may be', () => {
  expect(applyEdit(questions, {}, edit('add', 'children'))).toEqual({ children: [{}] })
  const full = { children: [{}, {}, {}] }
  expect(applyEdit(questions, full, edit('add', 'children'))).toEqual(full)
})

test('the entry that is named is removed, and no other', () => {
  const raw = { children: [{ first: 'Tom' }, { first: 'Ann' }] }
  expect(applyEdit(questions, raw, edit('remove', 'children/0'))).toEqual({
    children: [{ first: 'Ann' }],
  })
  expect(applyEdit(questions, raw, edit('remove', 'children/7'))).toEqual(raw)
})

test('entries inside an entry are reached, whatever their question is called', () => {
  const raw = { children: [{ first: 'Tom' }, { first: 'Ann', 'toys/all': [{ toy: 'car' }] }] }
  expect(applyEdit(questions, raw, edit('add', 'children/1/toys~1all'))).toEqual({
    children: [{ first: 'Tom' }, { first: 'Ann', 'toys/all': [{ toy: 'car' }, {}] }],
  })
})

test('a file is dropped where it stands, and a signature too', () => {
  const file = { file: 'A'.repeat(22), name: 'a.pdf' }
  const raw = {
    children: [{ drawing: [file, { ...file, name: 'b.pdf' }] }],
    week: { 'Mon/day': { paper: [file] } },
    sign: 'data:image/png;base64,AAAA',
  }
  expect(applyEdit(questions, raw, edit('drop', 'children/0/drawing/0'))['children']).toEqual([
    { drawing: [{ ...file, name: 'b.pdf' }] },
  ])
  expect(applyEdit(questions, raw, edit('drop', 'week/Mon~1day/paper/0'))['week']).toEqual({
    'Mon/day': { paper: [] },
  })
  expect(applyEdit(questions, raw, edit('drop', 'sign'))['sign']).toBe('')
})

test('what fits nothing changes nothing', () => {
  for (const path of [
    'nobody',
    'children/x',
    'children/0/nobody',
    '__proto__',
    'week/Nobody/paper',
  ])
    for (const what of ['add', 'remove', 'drop', 'upload'] as const)
      expect(applyEdit(questions, { sign: 'x' }, edit(what, path))).toEqual({ sign: 'x' })
})

test('a question is found by its path, with the names that lead to it', () => {
  const at = (path: string) => questionAt(questions, path as FieldPath)
  expect(at('children/12/drawing')?.names).toEqual(['children', 'drawing'])
  expect(at('week/Mon~1day/paper')?.names).toEqual(['week', 'paper'])
  expect(at('sign')?.question.kind).toBe('signature')
  for (const path of ['children/x/drawing', 'week/paper', 'sign/0', 'children/0'])
    expect(at(path)).toBeNull()
})
