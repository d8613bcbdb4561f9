import { expect, test } from 'vitest'
import { applyOperations } from '#app/core/drafting/operation.ts'
import type { JsonObject } from '#app/core/json.ts'
import { craftOf, foundBy } from './checked.ts'

const choices = ['x', 'y', 'z']
const required = (more: JsonObject): JsonObject => ({
  type: 'radiogroup',
  name: 'a',
  title: 'A?',
  choices,
  isRequired: true,
  ...more,
})

test('who must answer must be able to refuse, and a click makes it so', () => {
  const source = { elements: [required({})] }
  const [check] = craftOf(source).filter(({ code }) => code === 'no_way_to_refuse')
  expect(check?.pointer).toBe('/source/elements/0/isRequired')
  const mended = applyOperations({ source }, check?.fix?.operations ?? [])
  expect(mended.ok && mended.value.document).toEqual({
    source: { elements: [{ ...required({}), showRefuseItem: true }] },
  })
})

test.each<[string, JsonObject]>([
  ['may be left blank', { isRequired: false }],
  ['offers to refuse', { showRefuseItem: true }],
  ['offers not to know', { showDontKnowItem: true }],
  ['is a yes or no', { type: 'boolean' }],
])('a question that %s is left alone', (_, more) => {
  expect(foundBy('no_way_to_refuse', [required(more)])).toEqual([])
})

test('who the survey is for has to be asked', () => {
  const screenOut = { expression: "{a} = 'x'", message: 'Thank you', askAgain: 'Please' }
  expect(foundBy('no_way_to_refuse', [required({})], { screenOut })).toEqual([])
})

test('of many questions that must be answered one finding speaks', () => {
  const many = Array.from({ length: 6 }, (_, n) => required({ name: `q${n}` }))
  expect(foundBy('no_way_to_refuse', many)).toHaveLength(1)
})

test('more than seven columns do not fit on a phone', () => {
  const matrix = (columns: number) => [
    {
      type: 'matrix',
      name: 'm',
      rows: ['r'],
      columns: Array.from({ length: columns }, (_, n) => n),
    },
  ]
  expect(foundBy('matrix_wide', matrix(8))).toEqual(['/source/elements/0/columns'])
  expect(foundBy('matrix_wide', matrix(7))).toEqual([])
})

const DATA =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a picture needs words, and may have none on purpose', () => {
  const image = (more: JsonObject) => [{ type: 'image', name: 'i', imageLink: DATA, ...more }]
  expect(foundBy('alternative_missing', image({}))).toEqual(['/source/elements/0'])
  expect(foundBy('alternative_missing', image({ altText: 'A lamp' }))).toEqual([])
  expect(foundBy('alternative_missing', image({ altText: '' }))).toEqual([])
})

test('who is asked for an address is told what becomes of it', () => {
  const email = { type: 'text', name: 'mail', inputType: 'email', title: 'Your email address?' }
  const notice = { type: 'html', name: 'n', html: '<p>We delete your address after the draw.</p>' }
  expect(foundBy('personal_data_unannounced', [email])).toEqual(['/source/elements/0'])
  expect(foundBy('personal_data_unannounced', [notice, email])).toEqual([])
  const place = { type: 'text', name: 'p', title: 'Name the place where you felt best' }
  expect(foundBy('personal_data_unannounced', [place])).toEqual([])
})

test('a field for what browsers know says so', () => {
  const email = { type: 'text', name: 'mail', inputType: 'email', title: 'Your email address?' }
  expect(foundBy('purpose_missing', [email])).toEqual(['/source/elements/0'])
  expect(foundBy('purpose_missing', [{ ...email, autocomplete: 'email' }])).toEqual([])
  const others = { type: 'paneldynamic', name: 'd', templateElements: [email] }
  expect(foundBy('purpose_missing', [others])).toEqual([])
})

test('a name that nobody chose is no title', () => {
  expect(foundBy('title_missing', [{ type: 'text', name: 'question7' }])).toHaveLength(1)
  expect(foundBy('title_missing', [{ type: 'text', name: 'question7', title: 'Why?' }])).toEqual([])
  expect(foundBy('title_missing', [{ type: 'text', name: 'Your town' }])).toEqual([])
})

test('two answers that read alike can’t be told apart', () => {
  const list = (text: string) => [
    {
      type: 'radiogroup',
      name: 'a',
      choices: [
        { value: 1, text: 'Red' },
        { value: 2, text },
      ],
    },
  ]
  expect(foundBy('label_repeated', list('red '))).toEqual(['/source/elements/0/choices'])
  expect(foundBy('label_repeated', list('Green'))).toEqual([])
})

test('a clock and a link without words are found', () => {
  const html = (text: string) => [
    { type: 'html', name: 'h', html: text },
    { type: 'text', name: 't' },
  ]
  expect(foundBy('time_limited', html(''), { timeLimit: 60 })).toEqual(['/source/timeLimit'])
  expect(foundBy('time_limited', html(''))).toEqual([])
  expect(foundBy('link_vague', html('<a href="https://example.org">here</a>'))).toHaveLength(1)
  expect(foundBy('link_vague', html('<a href="https://example.org">Our shop</a>'))).toEqual([])
})

test('a survey of more than a quarter of an hour is long', () => {
  const comments = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ type: 'comment', name: `c${n}`, title: 'Why?' }))
  expect(foundBy('survey_long', comments(30))).toEqual(['/source'])
  expect(foundBy('survey_long', comments(10))).toEqual([])
})

test('what changed in one language only is stale in the others', () => {
  const survey = (title: JsonObject) => ({ elements: [{ type: 'text', name: 'a', title }] })
  const live = survey({ default: 'Why?', de: 'Warum?', fr: 'Pourquoi ?' })
  const stale = (title: JsonObject) =>
    craftOf(survey(title), { live }).filter(({ code }) => code === 'translation_stale')
  expect(stale({ default: 'How?', de: 'Warum?', fr: 'Comment ?' })).toMatchObject([
    { pointer: '/source/elements/0/title/de' },
  ])
  expect(stale({ default: 'How?', de: 'Wie?', fr: 'Comment ?' })).toEqual([])
  expect(stale({ default: 'Why?', de: 'Warum?', fr: 'Pourquoi ?' })).toEqual([])
})
