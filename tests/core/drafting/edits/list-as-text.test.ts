import { expect, test } from 'vitest'
import type { Json } from '#app/core/json.ts'
import { itemListsOf } from '#app/core/drafting/edits/items.ts'
import { editListAsText, listAsText } from '#app/core/drafting/edits/list-as-text.ts'
import { after, draftOf } from './draft.ts'

const AT = '/source/elements/0'
const [choices] = itemListsOf('radiogroup')
if (choices === undefined) throw new Error('no choices')
const draft = (items: readonly Json[]) =>
  draftOf({ elements: [{ type: 'radiogroup', name: 'q', choices: items }] })
const written = (items: readonly Json[], typed: string, before: readonly Json[] = items) => {
  const document = draft(items)
  const { source } = after(document, editListAsText(document, AT, choices, typed, before))
  return (source as { elements: [{ choices: Json }] }).elements[0].choices
}
const YES = { value: 'yes', text: { default: 'Yes', de: 'Ja' }, visibleIf: '{a} = 1' }
const NO = { value: 'no', text: { default: 'No', de: 'Nein' } }

test.each([
  [[YES, 'maybe', 3], 'yes | Yes\nmaybe\n3'],
  [['1|One', { value: 2, text: 'Two' }], '1 | One\n2 | Two'],
])('a list %j reads as lines, and those lines change nothing', (items, lines) => {
  expect(listAsText(items, 'en')).toBe(lines)
  expect(written(items, lines)).toEqual(items)
})

test('typed lines bring their values along, or get readable ones', () => {
  expect(written([], 'gut | Ganz gut\nVery well\n- Very well\n很好\n\n18to24|18 to 24')).toEqual([
    { value: 'gut', text: 'Ganz gut' },
    { value: 'veryWell', text: 'Very well' },
    { value: 'item4', text: 'Very well' },
    { value: 'item5', text: '很好' },
    { value: '18to24', text: '18 to 24' },
  ])
  expect(written([], '1 | One\n2 | Two')).toEqual([
    { value: 1, text: 'One' },
    { value: 2, text: 'Two' },
  ])
})

test('what is known by its value or its label keeps translations and rules', () => {
  expect(written([YES, NO], 'No\nyes | Yes, of course\nno2 | Never')).toEqual([
    NO,
    { ...YES, text: { default: 'Yes, of course', de: 'Ja' } },
    { value: 'no2', text: 'Never' },
  ])
  expect(written([YES, NO], 'y | Yes\nno | No')).toEqual([{ ...YES, value: 'y' }, NO])
})

test('a line that is written anew finds its translations again', () => {
  expect(written([NO], 'yes | Yes\nno | No', [YES, NO])).toEqual([YES, NO])
})

test.each([null, 'a,b', {}])('lines take the place of %j, which is no list', (choices_) => {
  const document = draftOf({ elements: [{ type: 'radiogroup', name: 'q', choices: choices_ }] })
  const { source } = after(document, editListAsText(document, AT, choices, 'a', []))
  expect(source).toMatchObject({ elements: [{ choices: [{ value: 'a', text: 'a' }] }] })
})

test('entries that begin like a list are others only where they are written anew', () => {
  const items = ['1. Very', '2. Not', { value: 'a) x', text: 'a) x' }]
  expect(written(items, '1. Very\n2. Not\na) x\n- New')).toEqual([
    ...items,
    { value: 'new', text: 'New' },
  ])
})

test('two columns of a spreadsheet are values and words', () => {
  expect(written([], '1\tVery good\n2\tGood')).toEqual([
    { value: 1, text: 'Very good' },
    { value: 2, text: 'Good' },
  ])
})
