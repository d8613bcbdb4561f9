import { expect, test } from 'vitest'
import {
  CELL_TYPES,
  cellTypeOf,
  hasOwnChoices,
  setCellType,
  takesChoices,
} from '#app/core/drafting/edits/cell-types.ts'
import { questionType } from '#app/core/drafting/edits/question-types.ts'
import { after, draftOf, refusalOf } from './draft.ts'

const AT = '/source/elements/0/columns'
const table = (columns: readonly (string | { readonly [key: string]: string })[]) =>
  draftOf({ elements: [{ type: 'matrixdropdown', name: 'm', columns }] })
const columnsOf = ({ source }: ReturnType<typeof table>) =>
  (source as { elements: [{ columns: unknown }] }).elements[0].columns

test('cells become another kind, and what else the column says stays', () => {
  const document = table([{ name: 'a', title: 'A', cellType: 'text', inputType: 'number' }, 'b'])
  expect(columnsOf(after(document, setCellType(document, `${AT}/0`, 'dropdown')))).toEqual([
    { name: 'a', title: 'A', cellType: 'dropdown', inputType: 'number' },
    'b',
  ])
  expect(columnsOf(after(document, setCellType(document, `${AT}/1`, 'rating')))).toEqual([
    { name: 'a', title: 'A', cellType: 'text', inputType: 'number' },
    { name: 'b', cellType: 'rating' },
  ])
})

test('a column can leave its kind to the table', () => {
  const document = table([{ name: 'a', cellType: 'text' }, 'b'])
  expect(columnsOf(after(document, setCellType(document, `${AT}/0`, 'default')))).toEqual([
    { name: 'a' },
    'b',
  ])
  const same = setCellType(document, `${AT}/1`, 'default')
  expect(same.ok && same.value.operations).toEqual([])
  expect(refusalOf(setCellType(document, `${AT}/7`, 'text'))).toBe('nothing_there')
})

test('the kind of a cell is the column’s, else the table’s, else a drop-down', () => {
  expect(cellTypeOf({}, { name: 'a', cellType: 'comment' })).toBe('comment')
  expect(cellTypeOf({ cellType: 'checkbox' }, { name: 'a' })).toBe('checkbox')
  expect(cellTypeOf({ cellType: 'checkbox' }, { name: 'a', cellType: 'default' })).toBe('checkbox')
  expect(cellTypeOf({}, 'a')).toBe('dropdown')
  expect([hasOwnChoices({ name: 'a', choices: [1] }), hasOwnChoices('a')]).toEqual([true, false])
})

test('every kind of cell is a kind of question, and those to choose from take choices', () => {
  for (const type of CELL_TYPES)
    expect(questionType(type)?.start['choices'] !== undefined).toBe(takesChoices(type))
})
