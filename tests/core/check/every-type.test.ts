import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { asking, planFrom, valueOf } from '../plans.ts'

const AT = Date.UTC(2026, 4, 3, 12)

type Row = readonly [sent: Json, kept: Json] | readonly [sent: Json, pointer: string, code: string]

/** What becomes of an answer to the question `q`: how it is kept, or where and why it is refused. */
function outcome(question: JsonObject, sent: Json, others: readonly JsonObject[] = [], more = {}) {
  const parsed = parseAnswers(
    asking({ ...question, name: 'q' }, ...others),
    { q: sent, ...more },
    AT,
  )
  return parsed.ok
    ? { kept: parsed.value.answers['q'] }
    : { refused: parsed.problem.map(({ pointer, code }) => `${pointer} ${code}`) }
}

const expected = (row: Row) =>
  row.length === 2 ? { kept: row[1] } : { refused: [`${row[1]} ${row[2]}`] }

const TABLE: readonly (readonly [what: string, question: JsonObject, rows: readonly Row[]])[] = [
  [
    'a button group',
    { type: 'buttongroup', choices: ['a', 2] },
    [
      ['a', 'a'],
      ['2', 2],
      ['b', '/q', 'not_a_choice'],
      [['a'], '/q', 'wrong_type'],
    ],
  ],
  [
    'a yes or no',
    { type: 'boolean' },
    [
      [true, true],
      ['false', false],
      [1, '/q', 'not_a_choice'],
      [{}, '/q', 'wrong_type'],
    ],
  ],
  [
    'numbered choices',
    { type: 'dropdown', choicesMin: 10, choicesMax: 20, choicesStep: 5 },
    [
      [15, 15],
      ['20', 20],
      [16, '/q', 'not_a_choice'],
      [25, '/q', 'not_a_choice'],
    ],
  ],
  [
    'a list that takes other values',
    { type: 'tagbox', choices: ['a'], allowCustomChoices: true },
    [
      [
        ['a', ' own '],
        ['a', 'own'],
      ],
      [['own', 'own'], '/q/1', 'duplicate_choice'],
      [['x'.repeat(1001)], '/q/0', 'not_a_choice'],
    ],
  ],
  [
    'choices that are kept as objects',
    { type: 'checkbox', choices: ['a', 'b'], valuePropertyName: 'key' },
    [
      [
        [{ key: 'b' }, { key: 'a' }],
        [{ key: 'a' }, { key: 'b' }],
      ],
      [[{ other: 'a' }], '/q/0', 'not_a_choice'],
    ],
  ],
  [
    'a ranking of all',
    { type: 'ranking', choices: ['a', 'b', 'c'] },
    [
      [
        ['c', 'a', 'b'],
        ['c', 'a', 'b'],
      ],
      [['a', 'b'], '/q', 'too_few_choices'],
      [['a', 'a', 'b'], '/q/1', 'duplicate_choice'],
      [['a', 'b', 'z'], '/q/2', 'not_a_choice'],
      ['a', '/q', 'wrong_type'],
    ],
  ],
  [
    'a ranking of some',
    { type: 'ranking', choices: ['a', 'b', 'c'], selectToRankEnabled: true, maxSelectedChoices: 2 },
    [
      [['c'], ['c']],
      [['a', 'b', 'c'], '/q', 'too_many_choices'],
    ],
  ],
  [
    'a slider',
    { type: 'slider', min: 0, max: 10, step: 2 },
    [
      [4, 4],
      [3, '/q', 'not_an_integer'],
      [12, '/q', 'too_great'],
      ['4', '/q', 'not_a_number'],
    ],
  ],
  [
    'a slider with two ends',
    { type: 'slider', sliderType: 'range', max: 10, minRangeLength: 2, maxRangeLength: 5 },
    [
      [
        [1, 4],
        [1, 4],
      ],
      [[4, 1], '/q', 'wrong_order'],
      [[1, 2], '/q', 'too_small'],
      [[1, 9], '/q', 'too_great'],
      [[1, 11], '/q/1', 'too_great'],
      [[1], '/q', 'wrong_type'],
    ],
  ],
  [
    'a time',
    { type: 'text', inputType: 'time', min: '08:00' },
    [
      ['23:59', '23:59'],
      ['24:00', '/q', 'not_a_time'],
      ['07:59', '/q', 'too_small'],
    ],
  ],
  [
    'a moment',
    { type: 'text', inputType: 'datetime-local' },
    [
      ['2026-05-03T10:30', '2026-05-03T10:30'],
      ['2026-02-30T10:30', '/q', 'not_a_date'],
    ],
  ],
  [
    'a month',
    { type: 'text', inputType: 'month', max: '2026-06' },
    [
      ['2026-06', '2026-06'],
      ['2026-13', '/q', 'not_a_date'],
      ['2026-07', '/q', 'too_great'],
    ],
  ],
  [
    'a week, of which some years have 53',
    { type: 'text', inputType: 'week' },
    [
      ['2020-W53', '2020-W53'],
      ['2026-W53', '2026-W53'],
      ['2021-W53', '/q', 'not_a_date'],
      ['2024-W53', '/q', 'not_a_date'],
      ['2026-W00', '/q', 'not_a_date'],
    ],
  ],
  [
    'a date that is not after today, wherever somebody is',
    { type: 'text', inputType: 'date', maxValueExpression: 'today()' },
    [
      ['2026-05-03', '2026-05-03'],
      ['2026-05-04', '2026-05-04'],
      ['2026-05-05', '/q', 'too_great'],
    ],
  ],
  [
    'an address',
    { type: 'text', inputType: 'url' },
    [
      ['https://example.org/', 'https://example.org/'],
      ['javascript:alert(1)', '/q', 'not_a_url'],
    ],
  ],
  [
    'a colour',
    { type: 'text', inputType: 'color' },
    [
      ['#00ff00', '#00ff00'],
      ['green', '/q', 'not_a_colour'],
    ],
  ],
  [
    'a pattern that drops its fixed signs',
    { type: 'text', maskType: 'pattern', maskSettings: { pattern: '99-aa' } },
    [
      ['12-xy', '12xy'],
      ['12xy', '12xy'],
      ['1-xy', '/q', 'not_the_pattern'],
      ['ab-12', '/q', 'not_the_pattern'],
    ],
  ],
  [
    'a pattern that is kept as typed',
    {
      type: 'text',
      maskType: 'pattern',
      maskSettings: { pattern: '99-aa', saveMaskedValue: true },
    },
    [
      ['12-xy', '12-xy'],
      ['12xy', '12-xy'],
      [[], '/q', 'wrong_type'],
    ],
  ],
  [
    'a date by a mask',
    {
      type: 'text',
      maskType: 'datetime',
      maskSettings: { pattern: 'dd/mm/yyyy', max: '2026-01-01' },
    },
    [
      ['2024-02-29', '2024-02-29'],
      ['2023-02-29', '/q', 'not_the_pattern'],
      ['2026-01-02', '/q', 'too_great'],
    ],
  ],
  [
    'a date by a mask, kept as typed',
    {
      type: 'text',
      maskType: 'datetime',
      maskSettings: { pattern: 'dd/mm/yyyy', saveMaskedValue: true },
    },
    [
      ['29/02/2024', '29/02/2024'],
      ['29/02/2023', '/q', 'not_a_date'],
      ['2024', '/q', 'not_the_pattern'],
    ],
  ],
  [
    'a number by a mask',
    { type: 'text', maskType: 'numeric', maskSettings: { precision: 1, min: 0, max: 9 } },
    [
      [2.5, 2.5],
      [2.55, '/q', 'not_an_integer'],
      [-1, '/q', 'too_small'],
      [10, '/q', 'too_great'],
      ['2.5', '/q', 'not_a_number'],
    ],
  ],
  [
    'several texts in one',
    {
      type: 'multipletext',
      items: [
        { name: 'a', isRequired: true },
        { name: 'n', inputType: 'number' },
      ],
    },
    [
      [
        { a: ' x ', n: 1 },
        { a: 'x', n: 1 },
      ],
      [{ a: 'x', more: 1 }, { a: 'x' }],
      [{ n: 1 }, '/q/a', 'required'],
      [{ a: 'x', n: 'y' }, '/q/n', 'not_a_number'],
      ['x', '/q', 'wrong_type'],
    ],
  ],
  [
    'several columns in a row',
    { type: 'matrix', rows: ['r', 's'], columns: ['a', 'b'], cellType: 'checkbox' },
    [
      [{ r: ['b', 'a'] }, { r: ['a', 'b'] }],
      [{ r: 'a' }, '/q/r', 'not_a_column'],
    ],
  ],
  [
    'rows that must differ',
    { type: 'matrix', rows: ['r', 's'], columns: ['a', 'b'], eachRowUnique: true },
    [
      [
        { r: 'a', s: 'b' },
        { r: 'a', s: 'b' },
      ],
      [{ r: 'a', s: 'a' }, '/q/s', 'not_unique'],
    ],
  ],
  [
    'a table of questions',
    {
      type: 'matrixdropdown',
      rows: ['r', 's'],
      columns: [
        { name: 'a', cellType: 'dropdown', choices: [1, 2], isRequired: true },
        { name: 'b', cellType: 'text', visibleIf: '{row.a} = 2' },
      ],
    },
    [
      [
        { r: { a: 2, b: 'x' }, s: { a: 1, b: 'hidden' } },
        { r: { a: 2, b: 'x' }, s: { a: 1 } },
      ],
      [{ r: { a: 3 }, s: { a: 1 } }, '/q/r/a', 'not_a_choice'],
      [{ r: { a: 1 } }, '/q/s/a', 'required'],
      [{ r: { a: 1 }, s: { a: 1 }, t: {} }, '/q/t', 'not_a_row'],
    ],
  ],
  [
    'rows that can be added',
    {
      type: 'matrixdynamic',
      minRowCount: 2,
      maxRowCount: 3,
      keyName: 'a',
      columns: [{ name: 'a', cellType: 'text' }],
    },
    [
      [
        [{ a: 'x' }, {}, { a: 'y' }],
        [{ a: 'x' }, { a: 'y' }],
      ],
      [[{ a: 'x' }, { a: 'X' }], '/q/1/a', 'not_unique'],
      [[{ a: 'x' }], '/q', 'too_few_entries'],
      [[{}, {}, {}, {}], '/q', 'too_many_entries'],
      [{ 0: { a: 'x' } }, '/q', 'wrong_type'],
    ],
  ],
  [
    'entries in entries',
    {
      type: 'paneldynamic',
      templateElements: [
        { type: 'text', name: 'age', inputType: 'number' },
        {
          type: 'paneldynamic',
          name: 'pets',
          templateElements: [
            { type: 'text', name: 'call', isRequired: true },
            { type: 'text', name: 'of', visibleIf: '{parentPanel.age} > 5' },
          ],
        },
        { type: 'expression', name: 'next', expression: '{panel.age} + 1' },
      ],
    },
    [
      [
        [
          { age: 6, pets: [{ call: 'Rex', of: 'me' }] },
          { age: 5, pets: [{ call: 'Tom', of: 'me' }], next: 99 },
        ],
        [
          { age: 6, pets: [{ call: 'Rex', of: 'me' }], next: 7 },
          { age: 5, pets: [{ call: 'Tom' }], next: 6 },
        ],
      ],
      [[{ pets: [{ call: 'Rex' }, { of: 'me' }] }], '/q/0/pets/1/call', 'required'],
    ],
  ],
  [
    'a picture with areas',
    { type: 'imagemap', areas: [{ value: 'n' }, { value: 's' }] },
    [
      [
        ['s', 'n'],
        ['n', 's'],
      ],
      [['e'], '/q/0', 'not_a_choice'],
    ],
  ],
  [
    'pictures to choose from',
    { type: 'imagepicker', multiSelect: true, choices: [{ value: 'lion' }] },
    [
      [['lion'], ['lion']],
      ['lion', '/q', 'wrong_type'],
    ],
  ],
]

describe.each(TABLE)('%s', (_, question, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%j', (sent, row) => {
    expect(outcome(question, sent)).toEqual(expected(row))
  })
})

describe('choices that depend on other answers', () => {
  const brands = { type: 'checkbox', name: 'known', choices: ['a', 'b', 'c'] }
  const carried = (mode: string): JsonObject => ({
    type: 'radiogroup',
    choicesFromQuestion: 'known',
    choicesFromQuestionMode: mode,
    choices: ['own'],
  })

  test.each<[string, string, 'taken' | 'refused']>([
    ['all', 'b', 'taken'],
    ['selected', 'a', 'taken'],
    ['selected', 'b', 'refused'],
    ['unselected', 'b', 'taken'],
    ['unselected', 'a', 'refused'],
    ['selected', 'own', 'taken'],
  ])('carried over, %s: %s is %s', (mode, value, verdict) => {
    expect(outcome(carried(mode), value, [brands], { known: ['a'] })).toEqual(
      verdict === 'taken' ? { kept: value } : { refused: ['/q not_a_choice'] },
    )
  })

  test.each<[JsonObject, string, 'taken' | 'refused']>([
    [{ choices: [{ value: 'x', visibleIf: "{known} contains 'a'" }, 'y'] }, 'x', 'taken'],
    [{ choices: [{ value: 'x', visibleIf: "{known} contains 'b'" }, 'y'] }, 'x', 'refused'],
    [{ choices: [{ value: 'x', enableIf: "{known} contains 'b'" }, 'y'] }, 'x', 'refused'],
    [{ choices: ['a', 'b'], choicesVisibleIf: '{known} contains {item}' }, 'a', 'taken'],
    [{ choices: ['a', 'b'], choicesVisibleIf: '{known} contains {item}' }, 'b', 'refused'],
  ])('by their rules %j: %s is %s', (more, value, verdict) => {
    expect(outcome({ type: 'radiogroup', ...more }, value, [brands], { known: ['a'] })).toEqual(
      verdict === 'taken' ? { kept: value } : { refused: ['/q not_a_choice'] },
    )
  })

  test('from the entries of another question', () => {
    const people = {
      type: 'paneldynamic',
      name: 'people',
      templateElements: [{ type: 'text', name: 'first' }],
    }
    const oldest = {
      type: 'dropdown',
      choicesFromQuestion: 'people',
      choiceValuesFromQuestion: 'first',
    }
    const more = { people: [{ first: 'Ann' }, { first: 'Bo' }] }
    expect(outcome(oldest, 'Bo', [people], more)).toEqual({ kept: 'Bo' })
    expect(outcome(oldest, 'Cy', [people], more)).toEqual({ refused: ['/q not_a_choice'] })
  })
})

test('what is worked out is never believed, and is there for other rules', () => {
  const plan = planFrom({
    elements: [
      { type: 'text', name: 'n', inputType: 'number' },
      { type: 'expression', name: 'twice', expression: '{n} * 2' },
      { type: 'text', name: 'why', visibleIf: '{four} > 10' },
    ],
    calculatedValues: [
      { name: 'four', expression: '{twice} * 2', includeIntoResult: true },
      { name: 'hidden', expression: '{n} + 1' },
    ],
  })
  const sent = { n: 3, twice: 99, four: 99, hidden: 99, why: 'Because' }
  expect(valueOf(parseAnswers(plan, sent)).answers).toEqual({
    n: 3,
    twice: 6,
    four: 12,
    why: 'Because',
  })
  expect(valueOf(parseAnswers(plan, { ...sent, n: 2 })).answers).toEqual({
    n: 2,
    twice: 4,
    four: 8,
  })
})
