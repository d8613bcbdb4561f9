import { expect, test } from 'vitest'
import type { Json } from '#app/core/json.ts'
import { addItem, addItems } from '#app/core/drafting/edits/add-items.ts'
import { editItemText, editItemValue } from '#app/core/drafting/edits/edit-item.ts'
import { editText } from '#app/core/drafting/edits/edit-text.ts'
import { itemListsOf, type ItemList } from '#app/core/drafting/edits/items.ts'
import { moveItem, removeItem } from '#app/core/drafting/edits/move-item.ts'
import { setProperty } from '#app/core/drafting/edits/set-property.ts'
import { specialItemsOf, toggleSpecialItem } from '#app/core/drafting/edits/special-items.ts'
import { after, draftOf, refusalOf } from './draft.ts'

const AT = '/source/elements/0'
const draft = (choices: readonly Json[], more = {}) =>
  draftOf({ elements: [{ type: 'radiogroup', name: 'q', choices, ...more }] })
const list = (type: string, key: string): ItemList => {
  const found = itemListsOf(type).find((each) => each.key === key)
  if (found === undefined) throw new Error(key)
  return found
}
const choices = list('radiogroup', 'choices')
const choicesOf = (document: ReturnType<typeof draft>) =>
  (document.source as { elements: [{ choices: Json }] }).elements[0].choices

test.each([
  [1, { value: 1, text: 'New' }],
  ['a', { value: 'a', text: 'New' }],
  ['1|One', { value: '1', text: 'New' }],
  [
    { value: 'a', text: 'A', visibleIf: '{b} = 1' },
    { value: 'a', text: 'New', visibleIf: '{b} = 1' },
  ],
  [
    { value: 'a', text: { default: 'A', de: 'Ä' } },
    { value: 'a', text: { default: 'New', de: 'Ä' } },
  ],
  [{ text: 'Alone' }, { text: 'New', value: 'Alone' }],
  [{ value: 'a|b' }, { value: 'a', text: 'New' }],
])('another label of %j leaves its value: %j', (before, now) => {
  const document = draft([before])
  expect(
    choicesOf(after(document, editItemText(document, `${AT}/choices/0`, choices, 'New'))),
  ).toEqual([now])
})

test('another value leaves the label, and no two are alike', () => {
  const document = draft([1, 2, 'x'])
  expect(
    choicesOf(after(document, editItemValue(document, `${AT}/choices/0`, choices, '5'))),
  ).toEqual([{ value: 5, text: '1' }, 2, 'x'])
  expect(refusalOf(editItemValue(document, `${AT}/choices/2`, choices, '2'))).toBe('value_taken')
  expect(refusalOf(editItemValue(document, `${AT}/choices/2`, choices, ' '))).toBe('name_malformed')
})

test('a new choice has a value that no other has, a number among numbers', () => {
  const numbered = draft([1, 7])
  expect(choicesOf(after(numbered, addItem(numbered, AT, choices, 1)))).toEqual([
    1,
    { value: 8, text: '' },
    7,
  ])
  const named = draft(['item2'])
  expect(choicesOf(after(named, addItem(named, AT, choices, 9)))).toEqual([
    'item2',
    { value: 'item3', text: '' },
  ])
})

test('pasted lines become choices with readable values', () => {
  const document = draftOf({ elements: [{ type: 'radiogroup', name: 'q' }] })
  const lines = ['Very well', 'Very well', 'gut|Ganz gut', '很好']
  expect(choicesOf(after(document, addItems(document, AT, choices, 0, lines)))).toEqual([
    { value: 'veryWell', text: 'Very well' },
    { value: 'item2', text: 'Very well' },
    { value: 'gut', text: 'Ganz gut' },
    { value: 'item4', text: '很好' },
  ])
})

test('choices move and go', () => {
  const document = draft(['a', 'b', 'c'])
  expect(choicesOf(after(document, moveItem(document, AT, choices, 0, 2)))).toEqual(['b', 'c', 'a'])
  expect(choicesOf(after(document, removeItem(document, AT, choices, 1)))).toEqual(['a', 'c'])
  expect(refusalOf(moveItem(document, AT, choices, 2, 3))).toBe('nothing_there')
})

test('“other” comes under its present name and goes under either, with its words', () => {
  const other = specialItemsOf('radiogroup').find(({ key }) => key === 'showOtherItem')
  if (other === undefined) throw new Error('no other')
  const document = draft(['a'], { hasOther: true, otherText: 'Else' })
  expect(after(document, toggleSpecialItem(document, AT, other))).toEqual(draft(['a']))
  const bare = draft(['a'])
  expect(after(bare, toggleSpecialItem(bare, AT, other))).toEqual(
    draft(['a'], { showOtherItem: true }),
  )
})

test('a title in the survey’s own language changes and the others stay', () => {
  const german = draftOf({
    locale: 'de',
    elements: [{ name: 'q', title: { default: 'Old', de: 'Alt' } }],
  })
  expect(after(german, editText(german, AT, 'title', 'Neu')).source).toMatchObject({
    elements: [{ title: { default: 'Old', de: 'Neu' } }],
  })
  const english = draftOf({ elements: [{ name: 'q', title: { default: 'Old', de: 'Alt' } }] })
  expect(after(english, editText(english, AT, 'title', 'New')).source).toMatchObject({
    elements: [{ title: { default: 'New', de: 'Alt' } }],
  })
})

test('a property is set on several questions and given back', () => {
  const document = draftOf({ elements: [{ name: 'a' }, { name: 'b', isRequired: true }] })
  const both = ['/source/elements/0', '/source/elements/1']
  const set = after(document, setProperty(document, both, 'isRequired', true))
  expect(set.source).toEqual({
    elements: [
      { name: 'a', isRequired: true },
      { name: 'b', isRequired: true },
    ],
  })
  expect(after(set, setProperty(set, both, 'isRequired', undefined)).source).toEqual({
    elements: [{ name: 'a' }, { name: 'b' }],
  })
})
