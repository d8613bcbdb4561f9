import { expect, test } from 'vitest'
import { textOr, type JsonObject } from '#app/core/json.ts'
import { classAt, holdersOf, unknownKeys } from '#app/core/drafting/properties/class-at.ts'
import { expressionSlip } from '#app/core/drafting/properties/expression-slip.ts'
import {
  EVERYTHING,
  grouped,
  panelRows,
  type PanelFilter,
} from '#app/core/drafting/properties/panel-rows.ts'
import { propertiesOf } from '#app/core/drafting/properties/property.ts'
import { wordsFor } from '#app/core/drafting/properties/property-words.ts'
import { readProperties } from '#app/surveyjs/read-properties.server.ts'
import { draftOf } from '../edits/draft.ts'

const catalogue = readProperties()
const Q = '/source/pages/0/elements/0'

const draft = (question: JsonObject) =>
  draftOf({ pages: [{ name: 'p', elements: [{ name: 'q', ...question }] }] })

function keys(question: JsonObject, filter: Partial<PanelFilter> = {}): readonly string[] {
  const of = textOr(question['type'], '')
  const properties = propertiesOf(catalogue, of)
  return panelRows(draft(question), [Q], { of, properties }, { ...EVERYTHING, ...filter }).map(
    ({ property }) => property.key,
  )
}

test('a search finds properties by their name in plain words and by their name in the source', () => {
  expect(keys({ type: 'text' }, { typed: 'show if' })).toEqual(['visibleIf'])
  expect(keys({ type: 'text' }, { typed: 'visibleif' })).toEqual(['visibleIf'])
  expect(keys({ type: 'text' }, { typed: 'no such thing' })).toEqual([])
})

test('“changed only” leaves what is not as it would be anyway', () => {
  const question = { type: 'radiogroup', isRequired: true, choicesOrder: 'none', indent: 2 }
  expect(keys(question, { show: 'changed' })).toEqual(['name', 'indent', 'isRequired'])
})

test('what means nothing without a neighbour waits for it, unless it is written', () => {
  expect(keys({ type: 'text' })).not.toContain('min')
  expect(keys({ type: 'text', inputType: 'number' })).toContain('min')
  expect(keys({ type: 'text', min: 3 })).toContain('min')
  expect(keys({ type: 'text' })).toContain('maxLength')
  expect(keys({ type: 'text' })).not.toContain('maskSettings')
  expect(keys({ type: 'text', maskType: 'numeric' })).toContain('maskSettings')
})

test('what nothing comes of is shown where it is written or looked for', () => {
  expect(keys({ type: 'radiogroup' })).not.toContain('correctAnswer')
  expect(keys({ type: 'radiogroup', correctAnswer: 'a' })).toContain('correctAnswer')
  expect(keys({ type: 'radiogroup' }, { typed: 'right answer' })).toContain('correctAnswer')
  expect(keys({ type: 'radiogroup' }, { asked: 'correctAnswer' })).toContain('correctAnswer')
})

test('groups stand in the same order for every kind, with the title before the name', () => {
  const of = 'radiogroup'
  const properties = propertiesOf(catalogue, of)
  const groups = grouped(panelRows(draft({ type: of }), [Q], { of, properties }, EVERYTHING))
  expect(groups.map(({ label }) => label)).toEqual([
    'General',
    'Choices',
    'Logic',
    'Validation',
    'Layout',
    'Data',
  ])
  expect(groups[0]?.rows.slice(0, 3).map(({ words }) => words.title)).toEqual([
    'Title',
    'Description',
    'Name',
  ])
  expect(groups[1]?.rows[0]?.property.key).toBe('choices')
})

test('what no metadata knows is listed raw, and what the canvas shows is not', () => {
  const part = { type: 'paneldynamic', name: 'q', templateElements: [], hologram: 3, questions: [] }
  expect(unknownKeys(part, propertiesOf(catalogue, 'paneldynamic'))).toEqual(['hologram'])
})

test('a name that nobody has put into words is spelled out', () => {
  expect(wordsFor({ key: 'maxImageWidth', kind: { kind: 'json' } }, 'imagepicker').title).toBe(
    'Max image width',
  )
})

test('a question knows its groups, its page and the survey', () => {
  const document = draftOf({
    pages: [{ elements: [{ type: 'panel', elements: [{ type: 'text', name: 'q' }] }] }],
  })
  const inner = '/source/pages/0/elements/0/elements/0'
  expect(holdersOf(document, inner)).toEqual(['/source', '/source/pages/0', Q])
  expect([inner, Q, '/source/pages/0', '/source'].map((at) => classAt(document, at))).toEqual([
    'text',
    'panel',
    'page',
    'survey',
  ])
})

test.each([
  ["{a} = 'it (is' and {b's} > 1", null],
  ['({a} = 1', 'What opens at column 1 needs a ).'],
  ['{a} = 1)', 'Nothing is open that ) at column 8 could close.'],
  ["{a} = 'x", 'The text that begins at column 7 has no end.'],
  ['{a', 'What opens at column 1 needs a }.'],
])('of the expression %s it is said: %s', (text, slip) => {
  expect(expressionSlip(text)).toBe(slip)
})
