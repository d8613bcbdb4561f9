import type { JsonObject } from '#app/core/json.ts'

export const SLUG = 'everything'

const CHOICES = [
  { value: 1, text: 'Very well' },
  { value: 2, text: 'Well' },
  { value: 3, text: 'Not well' },
]

/** A question of each kind that files tell apart. */
export const EVERYTHING: JsonObject = {
  title: { default: 'Everything “at once”', de: 'Alles' },
  locale: 'en',
  pages: [
    {
      name: 'one',
      elements: [
        {
          type: 'radiogroup',
          name: 'understood',
          title: { default: 'How well were you understood?', de: 'Wie gut?' },
          choices: [...CHOICES, { value: 9, text: 'Prefer not to say' }],
        },
        {
          type: 'radiogroup',
          name: 'named',
          title: 'Ähnliche Wörter, emoji 🙂',
          choices: [
            { value: 'red', text: '=Red' },
            { value: 'blue', text: 'Blue, "deep"' },
          ],
          showDontKnowItem: true,
          showOtherItem: true,
        },
        {
          type: 'checkbox',
          name: 'reasons',
          title: 'Which reasons?\nAll that hold',
          choices: ['price', 'service', { value: '=1+1', text: '=1+1' }],
        },
        { type: 'rating', name: 'stars', rateMax: 5 },
        { type: 'boolean', name: 'member' },
        { type: 'text', name: 'age', inputType: 'number' },
        { type: 'text', name: 'born', inputType: 'date' },
        {
          type: 'matrix',
          name: 'grid',
          title: 'Agree?',
          columns: [
            { value: 1, text: 'No' },
            { value: 2, text: 'Yes' },
          ],
          rows: [
            { value: 'fast', text: 'It was fast' },
            { value: 'kind', text: 'They were kind' },
          ],
        },
        { type: 'ranking', name: 'order', choices: ['a', 'b', 'c'] },
        { type: 'comment', name: 'said', visibleIf: '{understood} = 3', maxLength: 40_000 },
        { type: 'text', name: 'w', inputType: 'number', title: 'Weight' },
      ],
    },
  ],
}

export const STUDY: JsonObject = {
  summary: 'A survey.',
  measures: { stars: 'ordinal' },
}

/** Texts that go wrong where bytes are taken for characters, or cells for formulas. */
const TEXTS = [
  '=HYPERLINK("http://evil.example")',
  ' leading, "quoted"',
  'two\nlines',
  'Größe 🙂',
  'x'.repeat(252),
  'é'.repeat(126) + 'z'.repeat(3),
  'y'.repeat(255),
  'z'.repeat(256),
  '語'.repeat(300),
  'w'.repeat(5000),
  '-1',
  'a  b',
]

export const ANSWERS: readonly JsonObject[] = Array.from({ length: 60 }, (_, n) => ({
  ...(n % 7 === 0 ? {} : { understood: [1, 2, 3, 9][n % 4] ?? 1 }),
  ...(n % 5 === 0 ? {} : { named: ['red', 'blue', 'dontknow', 'other'][n % 4] ?? 'red' }),
  ...(n % 4 === 3 && n % 5 !== 0 ? { 'named-Comment': `+green ${n}` } : {}),
  ...(n % 3 === 0 ? {} : { reasons: n % 2 === 0 ? ['price', '=1+1'] : ['service'] }),
  stars: 1 + (n % 5),
  member: n % 2 === 0,
  ...(n % 6 === 0 ? {} : { age: n === 7 ? -5.5 : n === 8 ? 0.1 : 20 + n }),
  ...(n % 8 === 0
    ? {}
    : { born: `19${String(40 + n).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 10}` }),
  grid: { fast: 1 + (n % 2), ...(n % 2 === 0 ? { kind: 2 } : {}) },
  order: ['b', 'a', 'c'],
  ...(n % 4 === 2 && n % 7 !== 0 ? { said: TEXTS[Math.floor(n / 4) % TEXTS.length] ?? '' } : {}),
  w: 0.5 + n / 100,
}))
