import { expect, test } from 'vitest'
import { rename } from '#app/core/drafting/edits/rename.ts'
import { after, draftOf, refusalOf } from './draft.ts'

const DRAFT = draftOf(
  {
    pages: [
      {
        name: 'age',
        elements: [
          { type: 'text', name: 'age', title: 'Age', defaultValue: 'age' },
          {
            type: 'text',
            name: 'age.of',
            title: { default: 'You are {age}', de: 'Sie sind {Age}' },
            visibleIf: "{age} > 3 and {age-Comment} = 'age' and displayValue('age') = {age.of}",
          },
          {
            type: 'paneldynamic',
            name: 'kids',
            templateElements: [
              { type: 'text', name: 'age', visibleIf: '{panel.name} notempty and {age} > 1' },
              { type: 'text', name: 'name', title: '{panel.age}' },
            ],
          },
          {
            type: 'matrixdynamic',
            name: 'trips',
            columns: [
              { name: 'to', cellType: 'text' },
              { name: 'cost', cellType: 'text', visibleIf: '{row.to} = 1' },
            ],
          },
          {
            type: 'expression',
            name: 'sum',
            expression:
              "sumInArray({trips}, 'cost') + {trips[0].cost} + {kids[0].name} + {trips-total.cost}",
          },
        ],
      },
      { name: 'p2', elements: [] },
    ],
    triggers: [{ type: 'skip', expression: '{AGE} = 1', gotoName: 'age' }],
    calculatedValues: [{ name: 'twice', expression: '{age} * 2' }],
  },
  {
    findings: [
      { id: 'A', rule: { kind: 'share', variable: 'age', values: ['age'], where: '{age} > 1' } },
      { id: 'B', rule: { variable: 'trips/0/cost' } },
    ],
    provenance: { age: { wording: 'ours' } },
    translations: { 'age/title': { de: 'x' }, 'ages/title': { de: 'y' } },
    published: { breaks: [{ id: 'age', variables: ['age', 'sum'] }] },
  },
)

test('a question’s new name goes wherever it is read, and nowhere else', () => {
  const done = after(DRAFT, rename(DRAFT, '/source/pages/0/elements/0', 'years'))
  expect(done.source).toMatchObject({
    pages: [
      {
        name: 'age',
        elements: [
          { name: 'years', title: 'Age', defaultValue: 'age' },
          {
            name: 'age.of',
            title: { default: 'You are {years}', de: 'Sie sind {years}' },
            visibleIf:
              "{years} > 3 and {years-Comment} = 'age' and displayValue('years') = {age.of}",
          },
          {
            templateElements: [
              { name: 'age', visibleIf: '{panel.name} notempty and {years} > 1' },
              { title: '{panel.age}' },
            ],
          },
          {},
          {},
        ],
      },
      {},
    ],
    triggers: [{ expression: '{years} = 1', gotoName: 'years' }],
    calculatedValues: [{ name: 'twice', expression: '{years} * 2' }],
  })
  expect(done.study).toEqual({
    findings: [
      {
        id: 'A',
        rule: { kind: 'share', variable: 'years', values: ['age'], where: '{years} > 1' },
      },
      { id: 'B', rule: { variable: 'trips/0/cost' } },
    ],
    provenance: { years: { wording: 'ours' } },
    translations: { 'years/title': { de: 'x' }, 'ages/title': { de: 'y' } },
    published: { breaks: [{ id: 'age', variables: ['years', 'sum'] }] },
  })
})

test('a column’s new name reaches its row, sums over it and what the study counts', () => {
  const cost = after(DRAFT, rename(DRAFT, '/source/pages/0/elements/3/columns/1', 'price'))
  expect(cost.source).toMatchObject({
    pages: [
      {
        elements: [
          {},
          {},
          {},
          { columns: [{ name: 'to' }, { name: 'price', visibleIf: '{row.to} = 1' }] },
          {
            expression:
              "sumInArray({trips}, 'price') + {trips[0].price} + {kids[0].name} + {trips-total.price}",
          },
        ],
      },
      {},
    ],
  })
  expect(cost.study['findings']).toMatchObject([{}, { rule: { variable: 'trips/0/price' } }])
  const to = after(DRAFT, rename(DRAFT, '/source/pages/0/elements/3/columns/0', 'town'))
  expect(to.source).toMatchObject({
    pages: [{ elements: [{}, {}, {}, { columns: [{}, { visibleIf: '{row.town} = 1' }] }, {}] }, {}],
  })
})

test('a repeated question’s new name is known within its group and through it', () => {
  const done = after(DRAFT, rename(DRAFT, '/source/pages/0/elements/2/templateElements/1', 'first'))
  expect(done.source).toMatchObject({
    pages: [
      {
        elements: [
          {},
          {},
          { templateElements: [{ visibleIf: '{panel.first} notempty and {age} > 1' }, {}] },
          {},
          { expression: expect.stringContaining('{kids[0].first}') as string },
        ],
      },
      {},
    ],
  })
})

test('a name that is taken, or that a rule could not read, is refused', () => {
  expect(refusalOf(rename(DRAFT, '/source/pages/0/elements/0', 'KIDS'))).toBe('name_taken')
  expect(refusalOf(rename(DRAFT, '/source/pages/0/elements/0', 'a}b'))).toBe('name_malformed')
  expect(refusalOf(rename(DRAFT, '/source/pages/0/elements/0', ''))).toBe('name_malformed')
  expect(refusalOf(rename(DRAFT, '/source/pages/0/elements/0', 'constructor'))).toBe(
    'name_malformed',
  )
  expect(refusalOf(rename(DRAFT, '/source/pages/0/elements/0', 'Age'))).toBe('done')
  expect(refusalOf(rename(DRAFT, '/source/pages/1', 'age'))).toBe('name_taken')
})
