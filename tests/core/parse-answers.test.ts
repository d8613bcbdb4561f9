import { expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import type { Plan } from '#app/core/response/plan.ts'
import { asking, valueOf } from './plans.ts'

const everyKind = asking(
  { type: 'radiogroup', name: 'single', choices: [1, 'two', true], showOtherItem: true },
  { type: 'dropdown', name: 'menu', choices: ['a', 'b'] },
  { type: 'rating', name: 'rating', rateMax: 5 },
  {
    type: 'checkbox',
    name: 'multiple',
    choices: ['a', 'b', 'c', 4],
    minSelectedChoices: 2,
    maxSelectedChoices: 3,
    showNoneItem: true,
    showRefuseItem: true,
    showOtherItem: true,
  },
  { type: 'matrix', name: 'matrix', columns: ['good', 'bad'], rows: ['staff', 'price'] },
  {
    type: 'matrix',
    name: 'every',
    visibleIf: "{menu} = 'b'",
    columns: ['good', 'bad'],
    rows: ['staff', 'price'],
    eachRowRequired: true,
  },
  { type: 'text', name: 'line', maxLength: 10, minLength: 2 },
  { type: 'comment', name: 'lines' },
  { type: 'text', name: 'email', inputType: 'email' },
  { type: 'text', name: 'date', inputType: 'date' },
  { type: 'text', name: 'number', inputType: 'number', min: -10, max: 10.5, step: 0.5 },
)

const believed = (plan: Plan, raw: JsonObject) => valueOf(parseAnswers(plan, raw)).answers

function refusals(plan: Plan, raw: JsonObject): readonly string[] {
  const parsed = parseAnswers(plan, raw)
  return parsed.ok ? [] : parsed.problem.map(({ pointer, code }) => `${pointer} ${code}`)
}

test.each<[question: string, raw: Json, kept: Json]>([
  ['single', 1, 1],
  ['single', '1', 1],
  ['single', 'two', 'two'],
  ['single', true, true],
  ['single', 'true', true],
  ['single', 'other', 'other'],
  ['menu', 'a', 'a'],
  ['rating', 5, 5],
  ['rating', '5', 5],
  ['multiple', ['c', 'a'], ['a', 'c']],
  ['multiple', ['a', '4'], ['a', 4]],
  ['multiple', ['none'], ['none']],
  ['multiple', ['refused'], ['refused']],
  ['multiple', ['a', 'b', 'other'], ['a', 'b', 'other']],
  ['matrix', { price: 'bad' }, { price: 'bad' }],
  ['matrix', { price: 'bad', staff: '' }, { price: 'bad' }],
  ['line', '  ten chars ', 'ten chars'],
  ['line', 'a\nb', 'a b'],
  ['lines', 'a\r\nb\rc', 'a\nb\nc'],
  ['email', 'somebody@example.org', 'somebody@example.org'],
  ['date', '2024-02-29', '2024-02-29'],
  ['number', 0, 0],
  ['number', -10, -10],
  ['number', 10.5, 10.5],
])('to %s the answer %j is kept as %j', (question, raw, kept) => {
  expect(believed(everyKind, { [question]: raw })).toEqual({ [question]: kept })
})

test('rows of a matrix are kept in the order of the questionnaire', () => {
  const answers = believed(everyKind, { matrix: { price: 'bad', staff: 'good' } })
  expect(JSON.stringify(answers)).toBe('{"matrix":{"staff":"good","price":"bad"}}')
})

test.each<[question: string, raw: Json]>([
  ['single', null],
  ['single', ''],
  ['multiple', []],
  ['multiple', ''],
  ['matrix', {}],
  ['matrix', { staff: null }],
  ['line', '   '],
  ['line', '\u0000'],
  ['number', null],
  ['number', ''],
])('to %s %j is a blank answer', (question, raw) => {
  expect(believed(everyKind, { [question]: raw })).toEqual({})
})

test.each<[question: string, raw: Json, refusal: string]>([
  ['single', 'three', '/single not_a_choice'],
  ['single', 1.5, '/single not_a_choice'],
  ['single', ' two', '/single not_a_choice'],
  ['single', 'constructor', '/single not_a_choice'],
  ['single', [1], '/single wrong_type'],
  ['single', { value: 1 }, '/single wrong_type'],
  ['menu', 'c', '/menu not_a_choice'],
  ['rating', 6, '/rating not_a_choice'],
  ['rating', 0, '/rating not_a_choice'],
  ['rating', [5], '/rating wrong_type'],
  ['multiple', 'a', '/multiple wrong_type'],
  ['multiple', { a: true }, '/multiple wrong_type'],
  ['multiple', ['a', 'z'], '/multiple/1 not_a_choice'],
  ['multiple', ['a', null], '/multiple/1 not_a_choice'],
  ['multiple', ['a', ['b']], '/multiple/1 not_a_choice'],
  ['multiple', ['a', 'b', 'a'], '/multiple/2 duplicate_choice'],
  ['multiple', [4, '4'], '/multiple/1 duplicate_choice'],
  ['multiple', Array.from({ length: 10_000 }, () => 'a'), '/multiple duplicate_choice'],
  ['multiple', ['a', 'none'], '/multiple exclusive_choice'],
  ['multiple', ['refused', 'a'], '/multiple exclusive_choice'],
  ['multiple', ['a'], '/multiple too_few_choices'],
  ['multiple', ['a', 'b', 'c', 'other'], '/multiple too_many_choices'],
  ['matrix', 'good', '/matrix wrong_type'],
  ['matrix', ['good'], '/matrix wrong_type'],
  ['matrix', { service: 'good' }, '/matrix/service not_a_row'],
  ['matrix', { staff: 'fair' }, '/matrix/staff not_a_column'],
  ['matrix', { staff: ['good'] }, '/matrix/staff not_a_column'],
  ['matrix', { constructor: 'good' }, '/matrix/constructor not_a_row'],
  ['line', 'eleven char', '/line too_long'],
  ['line', 'x', '/line too_short'],
  ['line', 5, '/line wrong_type'],
  ['lines', 'x'.repeat(10_001), '/lines too_long'],
  ['lines', ['x'], '/lines wrong_type'],
  ['email', 'somebody', '/email not_an_email'],
  ['email', '@example.org', '/email not_an_email'],
  ['email', 'some body@example.org', '/email not_an_email'],
  ['email', 'somebody@example', '/email not_an_email'],
  ['date', '2023-02-29', '/date not_a_date'],
  ['date', '31.05.2026', '/date not_a_date'],
  ['number', '5', '/number not_a_number'],
  ['number', true, '/number not_a_number'],
  ['number', -10.5, '/number too_small'],
  ['number', 11, '/number too_great'],
  ['number', 0.25, '/number not_an_integer'],
])('to %s the answer %j is refused: %s', (question, raw, refusal) => {
  expect(refusals(everyKind, { [question]: raw })).toEqual([refusal])
})

test('every row that has to be answered and is not has its own refusal', () => {
  expect(refusals(everyKind, { menu: 'b' })).toEqual([
    '/every/staff row_missing',
    '/every/price row_missing',
  ])
  expect(refusals(everyKind, { menu: 'b', every: { staff: 'good' } })).toEqual([
    '/every/price row_missing',
  ])
})

test('a refused submission names every place at once', () => {
  expect(refusals(everyKind, { rating: 6, number: 11, line: 'x' })).toEqual([
    '/rating not_a_choice',
    '/line too_short',
    '/number too_great',
  ])
})

test('a pointer escapes slashes and tildes of names', () => {
  const plan = asking({ type: 'rating', name: 'a/b~c' })
  expect(refusals(plan, { 'a/b~c': 9 })).toEqual(['/a~1b~0c not_a_choice'])
})

test('keys that no question is called are dropped and listed', () => {
  const parsed = valueOf(parseAnswers(everyKind, { rating: 3, pageNo: 2, 'rating-Comment': 'x' }))
  expect(parsed.answers).toEqual({ rating: 3 })
  expect(parsed.dropped).toEqual(['pageNo', 'rating-Comment'])
})

test('keys that reach into JavaScript’s machinery do no harm', () => {
  const raw = JSON.parse(
    '{"__proto__":{"rating":3,"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":"x"}',
  ) as JsonObject
  const parsed = valueOf(parseAnswers(everyKind, raw))
  expect(parsed.answers).toEqual({})
  expect(Object.getPrototypeOf(parsed.answers)).toBe(Object.prototype)
  expect(parsed.dropped).toEqual(['__proto__', 'constructor', 'toString'])
  expect({}).not.toHaveProperty('polluted')
})

test('a row called __proto__ in a submission is refused and harmless', () => {
  const raw = JSON.parse('{"matrix":{"__proto__":"good"}}') as JsonObject
  expect(refusals(everyKind, raw)).toEqual(['/matrix/__proto__ not_a_row'])
})

test('text loses U+0000, and a lone surrogate becomes a replacement character', () => {
  const answers = believed(everyKind, { lines: 'a\u0000b \uD83D c \uDE00 d \u{1F600}' })
  expect(answers).toEqual({ lines: 'ab \uFFFD c \uFFFD d \u{1F600}' })
})

test('the words of an “other” choice are kept beside it', () => {
  expect(believed(everyKind, { single: 'other', 'single-Comment': ' by\r\npost\u0000 ' })).toEqual({
    single: 'other',
    'single-Comment': 'by\npost',
  })
})

test('words without an “other” choice are dropped', () => {
  expect(believed(everyKind, { single: 1, 'single-Comment': 'by post' })).toEqual({ single: 1 })
})

test('an “other” choice needs no words', () => {
  expect(believed(everyKind, { single: 'other', 'single-Comment': '' })).toEqual({
    single: 'other',
  })
})

test.each<[Json, string]>([
  [7, '/single-Comment wrong_type'],
  ['x'.repeat(2001), '/single-Comment too_long'],
])('the words of an “other” choice are checked (%#)', (words, refusal) => {
  expect(refusals(everyKind, { single: 'other', 'single-Comment': words })).toEqual([refusal])
})

const required = asking(
  { type: 'radiogroup', name: 'bought', choices: ['yes', 'no'], isRequired: true },
  { type: 'rating', name: 'quality', requiredIf: "{bought} = 'yes'" },
)

test('a required question that is left blank is refused', () => {
  expect(refusals(required, {})).toEqual(['/bought required'])
  expect(refusals(required, { bought: '' })).toEqual(['/bought required'])
})

test('a required question whose answer does not fit is refused once', () => {
  expect(refusals(required, { bought: 'perhaps' })).toEqual(['/bought not_a_choice'])
})

test('a question can be required by the answer to another', () => {
  expect(refusals(required, { bought: 'yes' })).toEqual(['/quality required'])
  expect(refusals(required, { bought: 'no' })).toEqual([])
})

const chain = asking(
  { type: 'radiogroup', name: 'bought', choices: ['yes', 'no'] },
  {
    type: 'radiogroup',
    name: 'returned',
    choices: ['yes', 'no'],
    visibleIf: "{bought} = 'yes'",
    isRequired: true,
    showOtherItem: true,
  },
  { type: 'comment', name: 'why', visibleIf: '{returned} notempty', isRequired: true },
)

test('answers to hidden questions are dropped, and so are those that hang on them', () => {
  const raw = { bought: 'no', returned: 'other', 'returned-Comment': 'half of it', why: 'broken' }
  expect(valueOf(parseAnswers(chain, raw))).toEqual({
    answers: { bought: 'no' },
    uploads: [],
    notShown: ['returned', 'why'],
    dropped: ['returned', 'returned-Comment', 'why'],
  })
})

test('what is wrong with an answer to a hidden question is of no account', () => {
  expect(refusals(chain, { bought: 'no', returned: 'perhaps', why: 7 })).toEqual([])
})

test('a hidden question is never required', () => {
  expect(refusals(chain, { bought: 'no' })).toEqual([])
  expect(refusals(chain, { bought: 'yes' })).toEqual(['/returned required'])
})
