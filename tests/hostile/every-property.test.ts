import { Serializer } from 'survey-core'
import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { believe, read } from './believe.ts'
import { CARRIER_NAMES, carrierSource } from './carriers.ts'
import { EVERY_TYPE } from './sources/controls.ts'

/** Of every JSON type, and what JavaScript trips over. */
const ODD: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  '__proto__',
  'toString',
  '{q} = 1',
  '{q',
  [],
  {},
  [null],
  [[]],
  [{}],
  ['x', 'x'],
  [{ name: 'x', value: 'x', type: 'x', expression: '{q}' }],
  // What can't be made into text: String() of it throws.
  { toString: 1, valueOf: 1 },
  [{ toString: 1, valueOf: 1 }],
  [{ name: { toString: 1, valueOf: 1 }, value: { toString: 1, valueOf: 1 }, visibleIf: '1 = 1' }],
  [{ type: { toString: 1, valueOf: 1 }, name: 'n', cellType: { toString: 1, valueOf: 1 } }],
  { default: { toString: 1, valueOf: 1 } },
  { pattern: { toString: 1, valueOf: 1 }, url: 5, value: null },
]

const propertiesOf = (type: string): readonly string[] => [
  ...new Set([
    ...Serializer.getProperties(type).map(({ name }) => name),
    // Old spellings, and our own.
    ...['hasOther', 'hasNone', 'hasComment', 'placeHolder', 'questions', 'screenOut', 'theme'],
  ]),
]

describe.each(Object.entries(EVERY_TYPE))('a question of type %s', (type, more) => {
  test('may have any property of any shape without a crash', () => {
    const crashes = propertiesOf(type).flatMap((property) =>
      ODD.flatMap((value) =>
        crashOf({ elements: [{ type, name: 'q', ...more, [property]: value }] }, property, value),
      ),
    )
    expect(crashes).toEqual([])
  })

  test('may be answered with anything without a crash', () => {
    const { plan } = read({ elements: [{ type, name: 'q', ...more }] })
    if (plan === null) throw new Error(`${type} does not publish`)
    for (const value of ODD)
      for (const answers of [{ q: value }, { q: [value] }, { q: { a: value } }, { q: [[value]] }])
        expect(believe(plan, answers).outcome).toMatch(/stored|refused/)
  })
})

const INSIDE: readonly (readonly [className: string, (inner: JsonObject) => JsonObject])[] = [
  ['survey', (inner) => ({ elements: [{ type: 'text', name: 'q' }], ...inner })],
  ['page', (inner) => ({ pages: [{ elements: [{ type: 'text', name: 'q' }], ...inner }] })],
  ['panel', (inner) => around({ type: 'panel', name: 'p', elements: [], ...inner })],
  ['html', (inner) => around({ type: 'html', name: 'h', ...inner })],
  ['image', (inner) => around({ type: 'image', name: 'h', ...inner })],
  ['expression', (inner) => around({ type: 'expression', name: 'e', ...inner })],
  [
    'choiceitem',
    (inner) => around({ type: 'radiogroup', name: 'r', choices: [{ value: 1, ...inner }] }),
  ],
  [
    'imageitemvalue',
    (inner) => around({ type: 'imagepicker', name: 'r', choices: [{ value: 1, ...inner }] }),
  ],
  [
    'itemvalue',
    (inner) =>
      around({ type: 'matrix', name: 'm', columns: [1], rows: [{ value: 'r', ...inner }] }),
  ],
  [
    'multipletextitem',
    (inner) => around({ type: 'multipletext', name: 'm', items: [{ name: 'i', ...inner }] }),
  ],
  [
    'matrixdropdowncolumn',
    (inner) =>
      around({
        type: 'matrixdynamic',
        name: 'm',
        choices: [1],
        columns: [{ name: 'c', ...inner }],
      }),
  ],
  [
    'imagemaparea',
    (inner) => around({ type: 'imagemap', name: 'm', areas: [{ value: 'a', ...inner }] }),
  ],
  ['calculatedvalue', (inner) => besides('calculatedValues', { name: 'v', ...inner })],
  ['htmlconditionitem', (inner) => besides('completedHtmlOnCondition', inner)],
  ['urlconditionitem', (inner) => besides('navigateToUrlOnCondition', inner)],
  ...['complete', 'skip', 'setvalue', 'copyvalue', 'runexpression'].map(
    (type) =>
      [`${type}trigger`, (inner: JsonObject) => besides('triggers', { type, ...inner })] as const,
  ),
  ...['numeric', 'text', 'answercount', 'regex', 'email', 'expression'].map(
    (type) =>
      [
        `${type}validator`,
        (inner: JsonObject) =>
          around({ type: 'text', name: 'v', validators: [{ type, ...inner }] }),
      ] as const,
  ),
  ...['pattern', 'numeric', 'datetime', 'currency'].map(
    (maskType) =>
      [
        `${maskType}mask`,
        (inner: JsonObject) => around({ type: 'text', name: 'm', maskType, maskSettings: inner }),
      ] as const,
  ),
]

describe.each(INSIDE)('a %s', (className, place) => {
  test('may have any property of any shape without a crash', () => {
    const crashes = [...propertiesOf(className), 'type', 'name', 'value'].flatMap((property) =>
      ODD.flatMap((value) => crashOf(place({ [property]: value }), property, value)),
    )
    expect(crashes).toEqual([])
  })
})

test.each(CARRIER_NAMES)('every question of %s may be answered with anything', (name) => {
  const source = carrierSource(name)
  const { plan } = read(source)
  if (plan === null) throw new Error(`${name} does not publish`)
  for (const { question } of plan.questions)
    for (const value of ODD) {
      const answers = { [question.name]: value, [`${question.name}-Comment`]: value }
      expect(believe(plan, answers).outcome).toMatch(/stored|refused/)
    }
})

const around = (element: JsonObject): JsonObject => ({
  elements: [{ type: 'text', name: 'q' }, element],
})
const besides = (key: string, item: JsonObject): JsonObject => ({
  elements: [{ type: 'text', name: 'q' }],
  [key]: [item],
})

/** What reading a source, and answering it if it can be published, crashes with. */
function crashOf(source: JsonObject, property: string, value: Json): readonly string[] {
  try {
    const { plan } = read(source)
    if (plan !== null) for (const answer of ['x', 5, ['x'], {}]) believe(plan, { q: answer })
    return []
  } catch (error) {
    return [`${property}: ${JSON.stringify(value)}: ${String(error)}`]
  }
}
