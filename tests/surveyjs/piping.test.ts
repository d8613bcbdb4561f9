import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { wordingOf } from '#app/ui/respondent/wording.ts'
import { planFrom } from '../core/plans.ts'

const SOURCE = {
  pages: [
    {
      elements: [
        { type: 'text', name: 'name' },
        { type: 'text', name: 'first name' },
        { type: 'text', name: 'a.b' },
        { type: 'text', name: 'age', inputType: 'number' },
        {
          type: 'radiogroup',
          name: 'drink',
          showOtherItem: true,
          choices: [{ value: 1, text: 'Tea' }, { value: 2, text: 'Coffee' }, 'water'],
        },
        {
          type: 'checkbox',
          name: 'foods',
          choices: [{ value: 'a', text: 'Apples' }, { value: 'b', text: 'Bread' }, 'cake'],
        },
        { type: 'boolean', name: 'agrees', labelTrue: 'Of course', labelFalse: 'Never' },
        { type: 'rating', name: 'stars', rateValues: [{ value: 1, text: 'Bad' }, 2, 3] },
        {
          type: 'ranking',
          name: 'order',
          choices: [
            { value: 'x', text: 'Price' },
            { value: 'y', text: 'Taste' },
          ],
        },
        {
          type: 'matrix',
          name: 'table',
          columns: [{ value: 'good', text: 'Good' }, 'bad'],
          rows: [{ value: 'food', text: 'The food' }, 'place'],
        },
        { type: 'multipletext', name: 'parts', items: [{ name: 'street' }, { name: 'town' }] },
        {
          type: 'paneldynamic',
          name: 'children',
          templateElements: [
            { type: 'text', name: 'called' },
            { type: 'dropdown', name: 'school', choices: [{ value: 's', text: 'A school' }, 'n'] },
          ],
        },
        {
          type: 'matrixdropdown',
          name: 'grid',
          rows: [{ value: 'r', text: 'Row' }],
          columns: [{ name: 'c', cellType: 'dropdown', choices: [{ value: 1, text: 'One' }] }],
        },
        { type: 'expression', name: 'older', expression: '{age} + 1' },
      ],
    },
  ],
  calculatedValues: [{ name: 'twice', expression: '{age} * 2' }],
}

const ANSWERS: JsonObject = {
  name: 'Ann & <b>Bo</b>',
  'first name': 'Ann',
  'a.b': 'dotted',
  age: 41,
  drink: 1,
  foods: ['a', 'cake'],
  agrees: true,
  stars: 1,
  order: ['y', 'x'],
  table: { food: 'good', place: 'bad' },
  parts: { street: 'Long Lane', town: 'York' },
  children: [
    { called: 'Cleo', school: 's' },
    { called: 'Dan', school: 'n' },
  ],
  grid: { r: { c: 1 } },
}

/** Said by both in the same words. */
const TEXTS = [
  'Hello {name}!',
  '{NAME}, { name }',
  '{first name} and {First Name}',
  '{a.b}',
  'You are {age}, soon {older}, twice that is {twice}.',
  '{drink}',
  '{foods}',
  '{foods.length}',
  '{agrees}',
  '{stars}',
  '{order}',
  '{table.food} / {table.place}',
  '{parts.street}, {parts.town}',
  '{children[0].called} goes to {children[0].school}; {children[1].called} to {children[1].school}',
  '{children.length}',
  '{grid.r.c}',
  '{unknown} {} { } {a:b} {name:x}',
  '{{name}} {name',
  'none',
]

const plan = planFrom(SOURCE)
const ours = (text: string, answers: JsonObject) =>
  wordingOf(plan, answers, undefined, 'en', null).plain({ default: text })

function theirs(text: string, answers: JsonObject): string {
  const model = new Model(SOURCE)
  model.data = answers
  return model.processText(text, true)
}

describe('Answers within words', () => {
  it.each(TEXTS)('says %s as SurveyJS does', (text) => {
    expect(ours(text, ANSWERS)).toBe(theirs(text, ANSWERS))
  })

  it.each(['Hello {name}!', '{drink}{foods}{age}{twice}', '{unknown}', '{agrees}{order}'])(
    'leaves nothing of a blank answer in %s, as SurveyJS does',
    (text) => {
      expect(ours(text, {})).toBe(theirs(text, {}))
    },
  )

  it('takes the words of somebody’s own for the choice that asks for them', () => {
    const answers = { drink: 'other', 'drink-Comment': 'Rain' }
    expect(ours('{drink}', answers)).toBe(theirs('{drink}', answers))
  })
})
