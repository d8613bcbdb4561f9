import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import type { DraftDocument } from '#app/core/drafting/step.ts'
import { editItemValue } from '#app/core/drafting/edits/edit-item.ts'
import type { ItemList } from '#app/core/drafting/edits/items.ts'
import { revaluedInText } from '#app/core/drafting/edits/values-in-text.ts'
import { after, draftOf } from './draft.ts'

const listCalled = (key: string): ItemList => ({
  key,
  kind: 'choice',
  label: key,
  one: 'choice',
  stem: 'item',
})

/** The draft once the item at a place is stored under another value. */
function revalue(document: DraftDocument, pointer: string, to: string): DraftDocument {
  const key = pointer.split('/').at(-2) ?? ''
  return after(document, editItemValue(document, pointer, listCalled(key), to))
}

const WAY: JsonObject = {
  type: 'radiogroup',
  name: 'way',
  choices: ['foot', { value: 'boat', text: 'By boat' }, 'other boat'],
}
const survey = (elements: readonly JsonObject[], more: JsonObject = {}, study: JsonObject = {}) =>
  draftOf({ pages: [{ name: 'p', elements: [WAY, ...elements] }], ...more }, study)
const BOAT = '/source/pages/0/elements/0/choices/1'
const elementsOf = ({ source }: DraftDocument) =>
  (source['pages'] as readonly { readonly elements: readonly JsonObject[] }[])[0]?.elements ?? []

test('a rule follows a choice’s new value wherever it compares an answer with it', () => {
  const rules = [
    "{way} = 'boat' or {why} = 'boat'",
    '{Way}="boat" and {way} <> \'other boat\'',
    "{way} anyof ['foot', 'boat'] and 'boat' = {way}",
    "{#way} = boat and iif({way} = 'boat', 'boat', 'no') = 'boat'",
    "['boat', 'foot'] contains {way} and {way[0]} notcontains ('boat')",
  ]
  const isRead = (path: string) => /^way(\[0\])?$/i.test(path)
  expect(rules.map((rule) => revaluedInText(rule, { from: 'boat', to: 'ship', isRead }))).toEqual([
    "{way} = 'ship' or {why} = 'boat'",
    '{Way}="ship" and {way} <> \'other boat\'',
    "{way} anyof ['foot', 'ship'] and 'ship' = {way}",
    "{#way} = 'ship' and iif({way} = 'ship', 'boat', 'no') = 'boat'",
    "['ship', 'foot'] contains {way} and {way[0]} notcontains ('ship')",
  ])
  const number = { from: 5, to: 6, isRead }
  expect(revaluedInText("{way} = 5 and {way} > 5 or {way} = '5' or {way} = -5", number)).toBe(
    "{way} = 6 and {way} > 5 or {way} = '6' or {way} = -5",
  )
  expect(revaluedInText("{way} = 'boat'", { from: 'boat', to: "o'ship", isRead })).toBe(
    "{way} = 'o\\'ship'",
  )
})

test('a choice’s new value goes to every kind of rule, to triggers and to what is filled in', () => {
  const rule = "{way} = 'boat'"
  const document = survey(
    [
      {
        type: 'checkbox',
        name: 'more',
        choicesFromQuestion: 'way',
        visibleIf: rule,
        choicesVisibleIf: "{item} = 'boat'",
        defaultValue: ['boat'],
        validators: [{ type: 'expression', expression: "{more} contains 'boat'", text: rule }],
      },
      { type: 'text', name: 'boat', defaultValue: 'boat', title: 'By {way} = boat?' },
    ],
    {
      screenOut: { expression: rule },
      calculatedValues: [{ name: 'wet', expression: "iif({way} = 'boat', 1, 0)" }],
      completedHtmlOnCondition: [{ expression: rule, html: 'boat' }],
      triggers: [
        { type: 'setvalue', expression: rule, setToName: 'way', setValue: 'boat' },
        { type: 'visible', name: 'way', operator: 'equal', value: 'boat', questions: ['boat'] },
        { type: 'setvalue', setToName: 'boat', setValue: 'boat', expression: "{boat} = 'boat'" },
      ],
    },
  )
  const done = revalue(document, BOAT, 'ship')
  const ship = "{way} = 'ship'"
  expect(elementsOf(done)).toMatchObject([
    { choices: ['foot', { value: 'ship', text: 'By boat' }, 'other boat'] },
    {
      visibleIf: ship,
      choicesVisibleIf: "{item} = 'boat'",
      defaultValue: ['ship'],
      validators: [{ expression: "{more} contains 'ship'", text: rule }],
    },
    { name: 'boat', defaultValue: 'boat', title: 'By {way} = boat?' },
  ])
  expect(done.source).toMatchObject({
    screenOut: { expression: ship },
    calculatedValues: [{ expression: "iif({way} = 'ship', 1, 0)" }],
    completedHtmlOnCondition: [{ expression: ship, html: 'boat' }],
    triggers: [
      { expression: ship, setValue: 'ship' },
      { value: 'ship', questions: ['boat'] },
      { setValue: 'boat', expression: "{boat} = 'boat'" },
    ],
  })
})

test('a study goes on counting a choice under its new value', () => {
  const document = survey(
    [],
    {},
    {
      findings: [
        {
          id: 'A',
          rule: { kind: 'share', variable: 'way', values: ['boat'], where: "{way} anyof ['boat']" },
        },
        { id: 'B', rule: { kind: 'share', variable: 'other', values: ['boat'] } },
        {
          id: 'C',
          rule: {
            kind: 'association',
            x: { variable: 'other', order: ['boat'] },
            y: { variable: 'way', order: ['foot', 'boat'] },
            favourable: ['boat'],
          },
        },
        {
          id: 'D',
          rule: { variable: 'way', scoring: { of: 'mean', scores: [{ value: 'boat', score: 1 }] } },
        },
      ],
      published: {
        filters: [{ id: 'boat', where: "{way} = 'boat'" }],
        breaks: [{ id: 'way', variable: 'way' }],
      },
      derived: [
        {
          kind: 'recode',
          id: 'wet',
          of: 'way',
          categories: [{ value: 'boat', label: 'Wet', from: ['boat'] }],
        },
      ],
      provenance: { way: { option: { boat: 'ours' } }, other: { option: { boat: 'ours' } } },
      measures: { way: 'ordinal' },
      weighting: { margins: [{ variable: 'way', targets: [{ value: 'boat', share: 1 }] }] },
      reconstruction: {
        steps: [
          {
            variable: 'other',
            cells: [{ when: { way: ['boat'] }, counts: [{ value: 'boat', count: 1 }] }],
          },
        ],
      },
      translations: { 'way/choices/boat/text': { de: 'x' } },
    },
  )
  expect(revalue(document, BOAT, 'ship').study).toEqual({
    findings: [
      {
        id: 'A',
        rule: { kind: 'share', variable: 'way', values: ['ship'], where: "{way} anyof ['ship']" },
      },
      { id: 'B', rule: { kind: 'share', variable: 'other', values: ['boat'] } },
      {
        id: 'C',
        rule: {
          kind: 'association',
          x: { variable: 'other', order: ['boat'] },
          y: { variable: 'way', order: ['foot', 'ship'] },
          favourable: ['ship'],
        },
      },
      {
        id: 'D',
        rule: { variable: 'way', scoring: { of: 'mean', scores: [{ value: 'ship', score: 1 }] } },
      },
    ],
    published: {
      filters: [{ id: 'boat', where: "{way} = 'ship'" }],
      breaks: [{ id: 'way', variable: 'way' }],
    },
    derived: [
      {
        kind: 'recode',
        id: 'wet',
        of: 'way',
        categories: [{ value: 'boat', label: 'Wet', from: ['ship'] }],
      },
    ],
    provenance: { way: { option: { ship: 'ours' } }, other: { option: { boat: 'ours' } } },
    measures: { way: 'ordinal' },
    weighting: { margins: [{ variable: 'way', targets: [{ value: 'ship', share: 1 }] }] },
    reconstruction: {
      steps: [
        {
          variable: 'other',
          cells: [{ when: { way: ['ship'] }, counts: [{ value: 'boat', count: 1 }] }],
        },
      ],
    },
    translations: { 'way/choices/ship/text': { de: 'x' } },
  })
})

const GRID: JsonObject = {
  type: 'matrix',
  name: 'grid',
  columns: ['good', 'bad'],
  rows: ['staff', 'food'],
  rowsVisibleIf: "{item} = 'staff'",
  cells: { staff: { good: 'Kind' } },
  defaultValue: { staff: 'good' },
  visibleIf: "{grid.staff} = 'good' and {grid.food} = 'bad'",
}

test('a grid’s column and row follow into cells, paths and what the study counts', () => {
  const document = survey(
    [GRID, { type: 'comment', name: 'why', title: 'Why {grid.staff}?' }],
    {},
    {
      findings: [{ rule: { variable: 'grid/staff', values: ['good'] } }],
      measures: { 'grid/staff': 'ordinal' },
    },
  )
  const column = revalue(document, '/source/pages/0/elements/1/columns/0', 'fine')
  expect(elementsOf(column)[1]).toMatchObject({
    cells: { staff: { fine: 'Kind' } },
    defaultValue: { staff: 'fine' },
    visibleIf: "{grid.staff} = 'fine' and {grid.food} = 'bad'",
  })
  expect(column.study['findings']).toEqual([{ rule: { variable: 'grid/staff', values: ['fine'] } }])
  const row = revalue(document, '/source/pages/0/elements/1/rows/0', 'people')
  expect(elementsOf(row).slice(1)).toMatchObject([
    {
      rowsVisibleIf: "{item} = 'people'",
      cells: { people: { good: 'Kind' } },
      defaultValue: { people: 'good' },
      visibleIf: "{grid.people} = 'good' and {grid.food} = 'bad'",
    },
    { title: 'Why {grid.people}?' },
  ])
  expect(row.study).toEqual({
    findings: [{ rule: { variable: 'grid/people', values: ['good'] } }],
    measures: { 'grid/people': 'ordinal' },
  })
})

test('the choices of a column, and of a repeated question, are told apart from others', () => {
  const document = survey([
    {
      type: 'matrixdropdown',
      name: 'trips',
      choices: ['yes', 'no'],
      rows: ['one'],
      columns: [
        { name: 'paid', visibleIf: "{row.by} = 'yes'" },
        { name: 'by', cellType: 'dropdown', choices: ['yes', 'bus'] },
      ],
      defaultValue: { one: { paid: 'yes', by: 'yes' } },
    },
    {
      type: 'paneldynamic',
      name: 'kids',
      templateElements: [
        { type: 'radiogroup', name: 'way', choices: ['yes', 'no'] },
        { type: 'text', name: 'why', visibleIf: "{panel.way} = 'yes' and {way} = 'yes'" },
      ],
      defaultValue: [{ way: 'yes', why: 'yes' }],
    },
    {
      type: 'text',
      name: 'end',
      visibleIf: "{trips.one.paid} = 'yes' and {trips.one.by} = 'yes' and {kids[0].way} = 'yes'",
    },
  ])
  const trips = '/source/pages/0/elements/1'
  const shared = revalue(document, `${trips}/choices/0`, 'sure')
  expect(elementsOf(shared).slice(1)).toMatchObject([
    {
      columns: [{ visibleIf: "{row.by} = 'yes'" }, {}],
      defaultValue: { one: { paid: 'sure', by: 'yes' } },
    },
    {},
    {
      visibleIf: "{trips.one.paid} = 'sure' and {trips.one.by} = 'yes' and {kids[0].way} = 'yes'",
    },
  ])
  const own = revalue(document, `${trips}/columns/1/choices/0`, 'car')
  expect(elementsOf(own).slice(1)).toMatchObject([
    {
      columns: [{ visibleIf: "{row.by} = 'car'" }, {}],
      defaultValue: { one: { paid: 'yes', by: 'car' } },
    },
    {},
    { visibleIf: "{trips.one.paid} = 'yes' and {trips.one.by} = 'car' and {kids[0].way} = 'yes'" },
  ])
  const inner = revalue(document, '/source/pages/0/elements/2/templateElements/0/choices/0', 'ja')
  expect(elementsOf(inner).slice(1)).toMatchObject([
    {},
    {
      templateElements: [{}, { visibleIf: "{panel.way} = 'ja' and {way} = 'yes'" }],
      defaultValue: [{ way: 'ja', why: 'yes' }],
    },
    { visibleIf: "{trips.one.paid} = 'yes' and {trips.one.by} = 'yes' and {kids[0].way} = 'ja'" },
  ])
})
