import type { Json, JsonObject } from '#app/core/json.ts'
import { listOf } from './carriers.ts'

/**
 * A questionnaire that stays under the bounds one by one and is too much all together, and answers
 * to it. It may be refused; nobody may wait for it.
 */
export type Bomb = {
  /** A fact about the product. */
  readonly name: string
  readonly source: JsonObject
  readonly answers: JsonObject
  readonly reason: string
}

const nestedPanels = (levels: number): JsonObject =>
  levels === 0
    ? { type: 'paneldynamic', name: 'e', templateElements: [{ type: 'text', name: 't' }] }
    : { type: 'paneldynamic', name: 'e', templateElements: [nestedPanels(levels - 1)] }

const nestedEntries = (levels: number, leaves: number): Json =>
  levels === 0 ? listOf(leaves, (i) => ({ t: `${i}` })) : [{ e: nestedEntries(levels - 1, leaves) }]

const text = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'text', name, ...more })
const regexes = (pattern: string, count: number): JsonObject => ({
  elements: [
    {
      type: 'comment',
      name: 'q',
      validators: listOf(count, () => ({ type: 'regex', regex: pattern })),
    },
  ],
})

export const BOMBS: readonly Bomb[] = [
  {
    name: 'entries in entries thirteen deep are looked at once',
    source: { elements: [nestedPanels(13)] },
    answers: { e: nestedEntries(13, 100) },
    reason: 'Checking each level twice doubles the work with each level.',
  },
  {
    name: 'entries in entries five deep and many at the end are looked at once',
    source: { elements: [nestedPanels(5)] },
    answers: { e: nestedEntries(5, 100) },
    reason: 'Checking each level twice doubles the work with each level.',
  },
  {
    name: 'a hundred thousand cells that nobody filled in cost nothing',
    source: {
      elements: listOf(100, (grid) => ({
        type: 'matrixdropdown',
        name: `g${grid}`,
        rows: listOf(500, (i) => i),
        columns: listOf(10, (i) => ({ name: `c${i}`, cellType: 'text' })),
      })),
    },
    answers: {},
    reason: 'Five hundred thousand cells in a tenth of a megabyte.',
  },
  {
    name: 'a thousand rules that fall one after the other fall at once',
    source: {
      elements: listOf(1000, (i) =>
        text(`q${i}`, { visibleIf: i === 0 ? '1 = 2' : `{q${i - 1}} notempty` }),
      ),
    },
    answers: Object.fromEntries(listOf(1000, (i) => `q${i}`).map((name) => [name, 'x'])),
    reason: 'One round for each question, over each question, is a million rules.',
  },
  {
    name: 'a thousand rules that fall one after the other in an entry fall at once',
    source: {
      elements: [
        {
          type: 'paneldynamic',
          name: 'e',
          templateElements: listOf(500, (i) =>
            text(`q${i}`, { visibleIf: i === 0 ? '1 = 2' : `{panel.q${i - 1}} notempty` }),
          ),
        },
      ],
    },
    answers: {
      e: listOf(10, () =>
        Object.fromEntries(listOf(500, (i) => `q${i}`).map((name) => [name, 'x'])),
      ),
    },
    reason: 'A round for each question of each entry.',
  },
  {
    name: 'ten thousand values that wait for each other in a row are put in order',
    source: {
      elements: [text('a', { inputType: 'number' })],
      calculatedValues: listOf(10_000, (i) => ({
        name: `v${i}`,
        expression: i === 0 ? '{a}' : `{v${i - 1}} + 1`,
      })).reverse(),
    },
    answers: { a: 1 },
    reason: 'Without a stack overflow.',
  },
  {
    name: 'two thousand drop-downs of five thousand numbers are not written out',
    source: {
      elements: listOf(1999, (i) => ({
        type: 'dropdown',
        name: `q${i}`,
        choicesMin: 1,
        choicesMax: 5000,
      })),
    },
    answers: { q1: 5 },
    reason: 'Ten million choices in a tenth of a megabyte.',
  },
  {
    name: 'choices of a matrix are not copied for each column',
    source: {
      elements: listOf(19, (matrix) => ({
        type: 'matrixdynamic',
        name: `m${matrix}`,
        choices: listOf(5000, (i) => i),
        columns: listOf(100, (i) => `c${i}`),
      })),
    },
    answers: {},
    reason: 'Ten million choices in half a megabyte.',
  },
  {
    name: 'choices taken over from a long list are not copied for each question',
    source: {
      elements: [
        { type: 'checkbox', name: 'all', choices: listOf(5000, (i) => `c${i}`) },
        ...listOf(1900, (i) => ({
          type: 'checkbox',
          name: `q${i}`,
          choicesFromQuestion: i === 0 ? 'all' : `q${i - 1}`,
        })),
      ],
    },
    answers: { all: ['c1'] },
    reason: 'Ten million choices in a tenth of a megabyte.',
  },
  {
    name: 'texts that lack in ninety languages are not told of one by one',
    source: {
      title: Object.fromEntries(
        listOf(90, (i) => `l${String.fromCharCode(97 + (i % 26))}${i}`).map((locale) => [
          locale.replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit))),
          'x',
        ]),
      ),
      elements: listOf(15, (question) => ({
        type: 'radiogroup',
        name: `q${question}`,
        choices: listOf(1500, (i) => ({ value: i, text: `t${i}` })),
      })),
    },
    answers: { q1: 5 },
    reason: 'Two million warnings.',
  },
  {
    name: 'a hundred thousand errors are not told of one by one',
    source: { elements: listOf(100_000, () => ({})) },
    answers: {},
    reason: 'A reply is not larger than what it answers.',
  },
  {
    name: 'a pattern that repeats a long part a thousand times is refused, or matched at once',
    source: regexes(`^(?:${'a?'.repeat(450)}){990}$`, 1),
    answers: { q: 'a'.repeat(9999) },
    reason: 'Linear in the text, and in a million states.',
  },
  {
    name: 'a pattern of many ways is matched at once',
    source: regexes(`^(?:${'(?:a|b|ab|ba)*'.repeat(60)})$`, 20),
    answers: { q: `${'ab'.repeat(4999)}!` },
    reason: 'Twenty patterns of hundreds of states, each over ten thousand letters.',
  },
  {
    name: 'a pattern over letters of every script is matched at once',
    source: regexes('^(?:\\p{L}{1,500}){1,2}$', 20),
    answers: { q: 'ж'.repeat(9999) },
    reason: 'A thousand repeats of a class with hundreds of ranges.',
  },
  {
    name: 'a long rule over a long list is decided at once',
    source: {
      elements: [
        { type: 'checkbox', name: 'many', choices: listOf(5000, (i) => i) },
        ...listOf(200, (i) =>
          text(`q${i}`, {
            visibleIf: `{many} anyof [${listOf(700, (n) => n).join(',')}] or {many} allof [${listOf(100, (n) => n).join(',')}]`,
          }),
        ),
      ],
    },
    answers: { many: listOf(4000, (i) => i + 1000) },
    reason: 'Two hundred rules of five million comparisons.',
  },
  {
    name: 'a rule for each of five thousand choices is decided once',
    source: {
      elements: [
        { type: 'checkbox', name: 'many', choices: listOf(5000, (i) => i) },
        {
          type: 'checkbox',
          name: 'fewer',
          choices: listOf(5000, (i) => i),
          choicesVisibleIf: '{many} contains {item}',
        },
      ],
    },
    answers: { many: listOf(5000, (i) => i), fewer: listOf(5000, (i) => i) },
    reason: 'Five thousand rules over five thousand values.',
  },
  {
    name: 'a sum over hundreds of rows for each of hundreds of rows is done at once',
    source: {
      elements: [
        {
          type: 'matrixdynamic',
          name: 'm',
          columns: [
            { name: 'a', cellType: 'text', inputType: 'number' },
            { name: 's', cellType: 'expression', expression: "sumInArray({m}, 'a')" },
            { name: 'b', cellType: 'text', visibleIf: "sumInArray({m}, 'a') > 5" },
          ],
        },
      ],
    },
    answers: { m: listOf(300, (i) => ({ a: i, b: 'x' })) },
    reason: 'Rows that each go through all rows are at most three hundred.',
  },
]
