import fc from 'fast-check'
import type { Json, JsonObject } from '#app/core/json.ts'

/** A question as its author writes it, and answers that somebody could give to it. */
export type RandomQuestion = {
  readonly source: JsonObject
  readonly answer: fc.Arbitrary<Json>
  readonly comment?: fc.Arbitrary<string>
}

const words = fc
  .stringMatching(/^[a-zäß][a-z äß]{0,10}[a-zäß]$/)
  .map((text) => text.replaceAll(/ +/g, ' '))
const LIST = ['a', 'b', 3, 'd d', 'e/5']
const some = (items: readonly Json[], least = 1, most = items.length) =>
  fc.shuffledSubarray([...items], { minLength: least, maxLength: most })
const one = (...items: readonly Json[]) => fc.constantFrom(...items)
const record = (model: { [key: string]: fc.Arbitrary<Json> }): fc.Arbitrary<Json> =>
  fc
    .record(model, { requiredKeys: [] })
    .filter((value) => Object.keys(value).length > 0) as fc.Arbitrary<Json>
const two = (number: number) => String(number).padStart(2, '0')
const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`)
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`)
const text = (
  inputType: string,
  answer: fc.Arbitrary<Json>,
  more: JsonObject = {},
): RandomQuestion => ({
  source: { type: 'text', inputType, ...more },
  answer,
})
const picture = 'data:image/png;base64,iVBORw0KGgo='

const CELLS: readonly JsonObject[] = [
  { name: 'kind', cellType: 'dropdown', choices: ['x', 'y'] },
  { name: 'many', cellType: 'checkbox', choices: [1, 2, 3] },
  { name: 'said', cellType: 'text' },
  { name: 'number', cellType: 'text', inputType: 'number', min: 0 },
  { name: 'flag', cellType: 'boolean' },
  { name: 'long', cellType: 'comment', visibleIf: "{row.kind} = 'x'" },
]
const row = record({
  kind: one('x', 'y'),
  many: some([1, 2, 3]),
  said: words,
  number: fc.nat(100),
  flag: fc.boolean(),
})

export const QUESTIONS: readonly RandomQuestion[] = [
  {
    source: { type: 'radiogroup', choices: LIST, showNoneItem: true, showRefuseItem: true },
    answer: one(...LIST, 'none', 'refused'),
  },
  {
    source: { type: 'radiogroup', choices: LIST, showOtherItem: true, showDontKnowItem: true },
    answer: one('a', 'other', 'dontknow'),
    comment: words,
  },
  {
    source: { type: 'radiogroup', choices: LIST, showOtherItem: true, storeOthersAsComment: false },
    answer: fc.oneof(one(...LIST), words),
  },
  {
    source: { type: 'radiogroup', choices: LIST, showCommentArea: true },
    answer: one(...LIST),
    comment: words,
  },
  {
    source: { type: 'dropdown', choicesMin: 1950, choicesMax: 2000 },
    answer: fc.integer({ min: 1950, max: 2000 }),
  },
  { source: { type: 'buttongroup', choices: LIST }, answer: one(...LIST) },
  {
    source: { type: 'checkbox', choices: LIST, showSelectAllItem: true, maxSelectedChoices: 4 },
    answer: some(LIST, 1, 4),
  },
  {
    source: { type: 'checkbox', choices: LIST, showOtherItem: true, showNoneItem: true },
    answer: fc.oneof(some([...LIST, 'other']), one(['none'])),
    comment: words,
  },
  {
    source: { type: 'checkbox', choices: ['p', 'q'], valuePropertyName: 'fruit' },
    answer: some([{ fruit: 'p' }, { fruit: 'q' }]),
  },
  { source: { type: 'tagbox', choices: LIST }, answer: some(LIST) },
  {
    source: { type: 'imagepicker', choices: [{ value: 'lion' }, { value: 'fox' }] },
    answer: one('lion', 'fox'),
  },
  {
    source: {
      type: 'imagepicker',
      multiSelect: true,
      choices: [{ value: 'lion' }, { value: 'fox' }],
    },
    answer: some(['lion', 'fox']),
  },
  { source: { type: 'boolean' }, answer: fc.boolean() },
  { source: { type: 'boolean', valueTrue: 'ja', valueFalse: 'nein' }, answer: one('ja', 'nein') },
  { source: { type: 'rating' }, answer: fc.integer({ min: 1, max: 5 }) },
  {
    source: { type: 'rating', rateMin: 0, rateMax: 10, rateStep: 2 },
    answer: one(0, 2, 4, 6, 8, 10),
  },
  {
    source: { type: 'rating', rateValues: ['low', { value: 'high', text: 'High' }] },
    answer: one('low', 'high'),
  },
  { source: { type: 'rating', rateCount: 7 }, answer: fc.integer({ min: 1, max: 7 }) },
  { source: { type: 'ranking', choices: LIST }, answer: some(LIST, LIST.length) },
  {
    source: { type: 'ranking', choices: LIST, selectToRankEnabled: true, maxSelectedChoices: 3 },
    answer: some(LIST, 1, 3),
  },
  { source: { type: 'slider' }, answer: fc.integer({ min: 0, max: 100 }) },
  { source: { type: 'slider', min: -1, max: 1, step: 0.1 }, answer: one(-0.7, 0, 0.3, 1) },
  {
    source: { type: 'slider', sliderType: 'range', max: 50 },
    answer: one([0, 50], [10, 20], [7, 8]),
  },
  text('text', words, { maxLength: 20 }),
  text('email', one('ann@example.org', 'a.b+c@ex-ample.co.uk')),
  text('tel', one('+49 30 1234', '112')),
  text('url', one('https://example.org/a?b=c', 'http://example.org')),
  text('color', one('#00ff00', '#ABCDEF')),
  text('password', words),
  text('date', date),
  text(
    'datetime-local',
    fc.tuple(date, time).map(([day, hour]) => `${day}T${hour}`),
  ),
  text('time', time),
  text(
    'month',
    date.map((day) => day.slice(0, 7)),
  ),
  text('week', one('2020-W53', '2026-W01', '2024-W52')),
  text('number', fc.oneof(fc.integer({ min: -5, max: 99 }), one(0.5, 2.75)), { min: -5, max: 99 }),
  text('range', fc.integer({ min: 0, max: 100 })),
  text('text', one('12345'), { maskType: 'pattern', maskSettings: { pattern: '99999' } }),
  text('text', one('4930123'), { maskType: 'pattern', maskSettings: { pattern: '+99-99-999' } }),
  text('text', one('+49-30-123'), {
    maskType: 'pattern',
    maskSettings: { pattern: '+99-99-999', saveMaskedValue: true },
  }),
  text('text', one('2024-02-29', '1999-12-31'), {
    maskType: 'datetime',
    maskSettings: { pattern: 'dd.mm.yyyy' },
  }),
  text('text', one('29.02.2024'), {
    maskType: 'datetime',
    maskSettings: { pattern: 'dd.mm.yyyy', saveMaskedValue: true },
  }),
  text('text', one('10:30', '23:59'), { maskType: 'datetime', maskSettings: { pattern: 'HH:MM' } }),
  text('text', one(1234.5, -3, 0.25), { maskType: 'numeric' }),
  text('text', one('1.234,50'), {
    maskType: 'numeric',
    maskSettings: { decimalSeparator: ',', thousandsSeparator: '.', saveMaskedValue: true },
  }),
  text('text', one(99.95, 1000), { maskType: 'currency', maskSettings: { prefix: '€ ' } }),
  {
    source: { type: 'comment', maxLength: 40 },
    answer: fc.tuple(words, words).map((lines) => lines.join('\n')),
  },
  {
    source: {
      type: 'multipletext',
      items: [
        { name: 'first' },
        { name: 'age', inputType: 'number' },
        { name: 'mail', inputType: 'email' },
      ],
    },
    answer: record({ first: words, age: fc.nat(120), mail: one('a@example.org') }),
  },
  {
    source: { type: 'matrix', columns: ['good', 2], rows: ['p', 'q q', 'r'] },
    answer: record({ p: one('good', 2), 'q q': one('good', 2), r: one(2) }),
  },
  {
    source: { type: 'matrix', columns: ['good', 2], rows: ['p', 'q'], cellType: 'checkbox' },
    answer: record({ p: some(['good', 2]), q: some(['good', 2]) }),
  },
  {
    source: { type: 'matrixdropdown', rows: ['r1', 'r2'], columns: CELLS },
    answer: record({ r1: row, r2: row }),
  },
  {
    source: { type: 'matrixdynamic', rowCount: 0, columns: CELLS },
    answer: fc.array(row, { minLength: 1, maxLength: 4 }),
  },
  {
    source: {
      type: 'paneldynamic',
      templateElements: [
        { type: 'text', name: 'name', isRequired: true },
        { type: 'text', name: 'age', inputType: 'number' },
        {
          type: 'dropdown',
          name: 'school',
          visibleIf: '{panel.age} > 5',
          choices: ['near', 'far'],
        },
        { type: 'expression', name: 'next', expression: '{panel.age} + 1' },
        {
          type: 'paneldynamic',
          name: 'pets',
          templateElements: [{ type: 'text', name: 'called' }],
        },
      ],
    },
    answer: fc.array(
      fc.record(
        {
          name: words,
          age: fc.nat(20),
          school: one('near', 'far'),
          pets: fc.array(fc.record({ called: words }), { minLength: 1, maxLength: 2 }),
        },
        { requiredKeys: ['name'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  },
  {
    source: {
      type: 'imagemap',
      areas: [
        { value: 'north', shape: 'rect', coords: '0,0,1,1' },
        { value: 'south', shape: 'rect', coords: '1,1,2,2' },
      ],
    },
    answer: some(['north', 'south']),
  },
  { source: { type: 'signaturepad' }, answer: one(picture) },
]

export type RandomSurvey = {
  readonly source: JsonObject
  readonly given: readonly {
    readonly name: string
    readonly value: Json | undefined
    readonly comment: string | undefined
    readonly isTakenBack: boolean
  }[]
}

/** A few questions on two pages, some of them shown only after others, with answers. */
export const surveys: fc.Arbitrary<RandomSurvey> = fc
  .array(
    fc.nat(QUESTIONS.length - 1).chain((index) => {
      const { source, answer, comment } = QUESTIONS[index] ?? {
        source: {},
        answer: fc.constant(null),
      }
      return fc.record({
        source: fc.constant(source),
        value: fc.option(answer, { nil: undefined, freq: 5 }),
        comment:
          comment === undefined ? fc.constant(undefined) : fc.option(comment, { nil: undefined }),
        after: fc.option(fc.nat(9), { nil: null }),
        isTakenBack: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
      })
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts): RandomSurvey => {
    const elements = parts.map(({ source, after }, index): JsonObject => ({
      ...source,
      name: `q${index}`,
      ...(after === null || after >= index ? {} : { visibleIf: `{q${after}} notempty` }),
    }))
    const middle = Math.ceil(elements.length / 2)
    return {
      source: {
        pages: [
          { name: 'one', elements: elements.slice(0, middle) },
          { name: 'two', elements: elements.slice(middle) },
        ],
        calculatedValues: [
          {
            name: 'how many',
            expression: elements.map((_, index) => `iif({q${index}} notempty, 1, 0)`).join(' + '),
            includeIntoResult: true,
          },
        ],
      },
      given: parts.map(({ source, value, comment, isTakenBack }, index) => ({
        name: `q${index}`,
        value,
        comment,
        // A panel that was emptied stays, and is asked for what it needs.
        isTakenBack: isTakenBack && source['type'] !== 'paneldynamic',
      })),
    }
  })
