import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTrue } from '#app/core/expression/evaluate.ts'
import type { Json } from '#app/core/json.ts'
import { printSentence } from '#app/core/logic/print-sentence.ts'
import { sentenceInWords } from '#app/core/logic/sentence-in-words.ts'
import { sentenceOf } from '#app/core/logic/sentence-of.ts'
import { completeOnly, type Clause, type Part, type Sentence } from '#app/core/logic/sentence.ts'
import { readExpression } from '#app/surveyjs/fault-in-expression.server.ts'

function read(text: string) {
  const reading = readExpression(text)
  if (reading.kind === 'broken') throw new Error(`${text}: ${reading.message}`)
  return reading.expression
}

const sentenceFrom = (text: string) => sentenceOf(read(text), text)

const value = fc.constantFrom<string | number | boolean>(
  'yes',
  "it's",
  'a b',
  '007',
  '2020-01-01',
  'and',
  '{a}',
  3,
  -2,
  1.5,
  true,
)
const reads = fc.constantFrom('a', 'b', 'grid.row')
const operand = fc.oneof(
  value.map((each) => ({ kind: 'value', value: each }) as const),
  reads.map((each) => ({ kind: 'answer', reads: each }) as const),
)
const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({
    kind: fc.constant('clause' as const),
    reads,
    operator: fc.constantFrom(
      ...(['equal', 'notequal', 'greater', 'lessorequal', 'contains', 'notcontains'] as const),
    ),
    operand,
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    reads,
    operator: fc.constantFrom(...(['anyof', 'allof', 'noneof'] as const)),
    operand: fc
      .array(value, { minLength: 1, maxLength: 3 })
      .map((values) => ({ kind: 'values', values }) as const),
  }),
  fc.record({
    kind: fc.constant('clause' as const),
    reads,
    operator: fc.constantFrom(...(['empty', 'notempty'] as const)),
    operand: fc.constant(null),
  }),
)
const { sentence } = fc.letrec<{ part: Part; sentence: Sentence }>((tie) => ({
  part: fc.oneof({ maxDepth: 2 }, clause, tie('sentence')),
  sentence: fc.record({
    kind: fc.constant('group' as const),
    join: fc.constantFrom(...(['all', 'any'] as const)),
    parts: fc.array(tie('part'), { minLength: 1, maxLength: 3 }),
  }),
}))
const answer = fc.constantFrom<Json>('yes', "it's", '3', 3, -2, 2, true, '', 'A B', ['yes', 3], [])
const answers = fc.record(
  { a: answer, b: answer, grid: fc.record({ row: answer }) },
  { requiredKeys: [] },
)

test('a sentence that is printed and read again holds for the same answers', () => {
  fc.assert(
    fc.property(sentence, answers, (said, given) => {
      const text = printSentence(said)
      const again = sentenceFrom(text)
      expect(again).not.toBeNull()
      if (again === null) return
      const printed = printSentence(again)
      expect(isTrue(read(printed), given)).toBe(isTrue(read(text), given))
      expect(sentenceFrom(printed)).toEqual(again)
    }),
    { numRuns: 400 },
  )
})

test('brackets keep all and any apart', () => {
  const text = "({a} = 'yes' or {a} empty) and {b} >= 18"
  const said = sentenceFrom(text)
  expect(said).toMatchObject({ join: 'all', parts: [{ join: 'any' }, { kind: 'clause' }] })
  expect(said === null ? '' : printSentence(said)).toBe(text)
})

test('a comparison that begins with its value is said of the answer', () => {
  expect(sentenceFrom('18 <= {age}')).toMatchObject({
    parts: [{ reads: 'age', operator: 'greaterorequal', operand: { value: 18 } }],
  })
})

test.each(['age({born}) > 18', '{a} + 1 = 2', '!({a} = 1)', '{a}', '{#a} = 1', '{panel[0].a} = 1'])(
  '%s is more than a sentence says',
  (text) => {
    expect(sentenceFrom(text)).toBeNull()
  },
)

test('what is not finished is left out of the text', () => {
  const begun: Clause = { kind: 'clause', reads: 'a', operator: 'equal', operand: null }
  const done: Clause = { kind: 'clause', reads: 'b', operator: 'notempty', operand: null }
  const inner: Sentence = { kind: 'group', join: 'any', parts: [begun] }
  const said: Sentence = { kind: 'group', join: 'all', parts: [begun, done, inner] }
  expect(printSentence(completeOnly(said))).toBe('{b} notempty')
})

test('choices are said by their labels', () => {
  const said = sentenceFrom("{town} anyof ['b', 'c'] and {age} >= 18")
  const subjects = [
    {
      reads: 'town',
      label: 'Which town?',
      type: 'one',
      choices: [{ value: 'b', label: 'Bonn' }],
      pointer: '',
    },
  ] as const
  expect(said === null ? '' : sentenceInWords(said, subjects)).toBe(
    '“Which town?” is one of Bonn, c and “age” is at least 18',
  )
})

test.each([
  ["{a} = 'x", 7, 'The quote that opens here is never closed'],
  ['{a', 1, 'The brace that opens here is never closed'],
  ['{a} = 1 and', 12, 'Something is missing at the end'],
  ["{a} in ['x'] and {b} ~ 3", 22, 'This can’t be understood from “~ 3” on'],
])('%s is broken in column %i', (text, column, message) => {
  expect(readExpression(text)).toEqual({ kind: 'broken', column, message })
})
