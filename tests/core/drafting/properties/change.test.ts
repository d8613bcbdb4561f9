import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { addEntry } from '#app/core/drafting/properties/edit-entries.ts'
import { changeProperty } from '#app/core/drafting/properties/change-property.ts'
import { holderAt, isChanged, stateIn } from '#app/core/drafting/properties/property-state.ts'
import type { Property, PropertyKind } from '#app/core/drafting/properties/property.ts'
import type { DraftDocument } from '#app/core/drafting/step.ts'
import { after, draftOf, refusalOf } from '../edits/draft.ts'

const Q1 = '/source/pages/0/elements/0'
const Q2 = '/source/pages/0/elements/1'

const draft = (first: JsonObject, second: JsonObject = {}, more: JsonObject = {}): DraftDocument =>
  draftOf({
    ...more,
    pages: [
      {
        name: 'p',
        elements: [
          { type: 'radiogroup', name: 'mood', title: 'How are you?', ...first },
          { type: 'text', name: 'why', ...second },
        ],
      },
    ],
  })

const property = (key: string, kind: PropertyKind, more: Partial<Property> = {}): Property => ({
  key,
  kind,
  older: [],
  effect: 'everywhere',
  rank: 'usual',
  ...more,
})

const stateOf = (document: DraftDocument, pointers: readonly string[], asked: Property) =>
  stateIn(
    pointers.map((pointer) => holderAt(document, pointer)),
    asked,
  )

const required = property('isRequired', { kind: 'switch' })
const title = property('title', { kind: 'text', lines: 'several', isLocalized: true })
const order = property(
  'choicesOrder',
  { kind: 'choice', values: ['none', 'random'] },
  { default: 'none' },
)
const other = property('showOtherItem', { kind: 'switch' }, { older: ['hasOther'] })

const change = (
  document: DraftDocument,
  pointers: readonly string[],
  of: Property,
  value: Json | undefined,
) => changeProperty(document, pointers, { property: of, title: of.key, value })

function elements(document: DraftDocument): readonly JsonObject[] {
  const [page] = document.source['pages'] as readonly JsonObject[]
  return page?.['elements'] as readonly JsonObject[]
}

describe('changing a property', () => {
  test('writes it, under a name that says what was done to what', () => {
    const edited = change(draft({}), [Q1], required, true)
    expect(edited.ok && edited.value.name).toBe('Make “How are you?” required')
    expect(elements(after(draft({}), edited))[0]).toHaveProperty('isRequired', true)
  })

  test('to its default takes it out of the source', () => {
    const document = draft({ choicesOrder: 'random', isRequired: true })
    const plain = after(document, change(document, [Q1], order, 'none'))
    expect(elements(plain)[0]).not.toHaveProperty('choicesOrder')
    expect(elements(after(plain, change(plain, [Q1], required, false)))[0]).not.toHaveProperty(
      'isRequired',
    )
  })

  test('of several parts is one deed', () => {
    const document = draft({ isRequired: true })
    const edited = change(document, [Q1, Q2], required, true)
    expect(edited.ok && edited.value).toMatchObject({
      name: 'Make 2 questions required',
      operations: [{ op: 'replace', path: `${Q2}/isRequired`, value: true }],
    })
  })

  test('to what it is already does nothing', () => {
    const document = draft({ isRequired: true, choices: ['a'] })
    expect(change(document, [Q1], required, true)).toMatchObject({ value: { operations: [] } })
    const condition = property('visibleIf', { kind: 'expression', of: 'condition' })
    expect(change(document, [`${Q1}/choices/0`], condition, undefined)).toMatchObject({
      value: { operations: [] },
    })
  })

  test('leaves other languages of a text as they are', () => {
    const document = draft({ title: { default: 'How are you?', de: 'Wie geht es?' } })
    const edited = change(document, [Q1], title, 'How do you feel?')
    expect(elements(after(document, edited))[0]).toHaveProperty('title', {
      default: 'How do you feel?',
      de: 'Wie geht es?',
    })
  })

  test('replaces an older name of it', () => {
    const document = draft({ hasOther: true })
    expect(stateOf(document, [Q1], other)).toEqual({ state: 'set', value: true })
    const [without] = elements(after(document, change(document, [Q1], other, false)))
    expect(without).not.toHaveProperty('hasOther')
    const text = property('otherText', title.kind, { older: ['otherName'] })
    const older = draft({ otherName: 'More' })
    const [renamed] = elements(after(older, change(older, [Q1], text, 'Else')))
    expect(renamed).toHaveProperty('otherText', 'Else')
    expect(renamed).not.toHaveProperty('otherName')
  })

  test('of a choice that is written in short writes it out with its value and text', () => {
    const document = draft({ choices: ['a', 'b|The second', 3] })
    const condition = property('visibleIf', { kind: 'expression', of: 'condition' })
    const set = (at: number) =>
      elements(
        after(document, change(document, [`${Q1}/choices/${at}`], condition, '{why} = 1')),
      )[0]?.['choices'] as readonly Json[]
    expect(set(0)[0]).toEqual({ value: 'a', visibleIf: '{why} = 1' })
    expect(set(1)[1]).toEqual({ value: 'b', text: 'The second', visibleIf: '{why} = 1' })
    expect(set(2)[2]).toEqual({ value: 3, visibleIf: '{why} = 1' })
  })

  test('of an object that is not there yet opens it', () => {
    const document = draft({}, { maskType: 'numeric' })
    const precision = property('precision', { kind: 'number', min: 0, max: null }, { default: 2 })
    const edited = change(document, [`${Q2}/maskSettings`], precision, 1)
    expect(elements(after(document, edited))[1]).toHaveProperty('maskSettings', { precision: 1 })
  })

  test('of a name renames it where it is read', () => {
    const document = draft({}, { visibleIf: '{mood} = 1' })
    const name = property('name', { kind: 'text', lines: 'one', isLocalized: false })
    const renamed = after(document, change(document, [Q1], name, 'feeling'))
    expect(elements(renamed)[1]).toHaveProperty('visibleIf', '{feeling} = 1')
    expect(refusalOf(change(document, [Q1], name, 'why'))).toBe('name_taken')
  })

  test('of what is gone is refused', () => {
    expect(refusalOf(change(draft({}), ['/source/pages/7'], required, true))).toBe('nothing_there')
  })

  test('by typing is one step however often it is done, and a switch is a step each time', () => {
    const typed = change(draft({}), [Q1], title, 'How')
    expect(typed.ok && typed.value.mergeKey).toBe(`text:${Q1}/title`)
    const switched = change(draft({}), [Q1], required, true)
    expect(switched.ok && switched.value.mergeKey).toBeUndefined()
  })
})

describe('what is written of several parts', () => {
  test('is mixed where it differs, and not where one writes what is the default of both', () => {
    expect(stateOf(draft({ isRequired: true }), [Q1, Q2], required)).toEqual({ state: 'mixed' })
    const same = stateOf(draft({}, { choicesOrder: 'none' }), [Q1, Q2], order)
    expect(same).toEqual({ state: 'unset' })
  })

  test('is no change where a default is written out', () => {
    expect(isChanged(stateOf(draft({ choicesOrder: 'none' }), [Q1], order), order)).toBe(false)
    expect(isChanged(stateOf(draft({ choicesOrder: 'random' }), [Q1], order), order)).toBe(true)
  })
})

describe('adding to a list of objects', () => {
  test('opens the list where there is none', () => {
    const document = draft({})
    const edited = addEntry(document, Q2, 'validators', {
      class: 'validator:numeric',
      type: 'numeric',
    })
    expect(edited.ok && edited.value.name).toBe('Add check')
    expect(elements(after(document, edited))[1]).toHaveProperty('validators', [{ type: 'numeric' }])
  })

  test('gives a calculated value a name that nothing has', () => {
    const document = draft({ name: 'value1' })
    const edited = addEntry(document, '/source', 'calculatedValues', {
      class: 'calculatedvalue',
      type: null,
    })
    expect(after(document, edited).source['calculatedValues']).toEqual([
      { name: 'value2', expression: '' },
    ])
  })
})
