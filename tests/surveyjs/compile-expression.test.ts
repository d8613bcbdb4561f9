import fc from 'fast-check'
import { ExpressionRunner } from 'survey-core'
import { expect, test } from 'vitest'
import { equalValues, holderOf } from '#app/core/expression/compare.ts'
import { evaluate, isTrue } from '#app/core/expression/evaluate.ts'
import type { Json } from '#app/core/json.ts'
import { compileExpression } from '#app/surveyjs/compile-expression.server.ts'

const compiled = (text: string) => {
  const result = compileExpression(text)
  if (!result.ok) throw new Error(result.problem.detail)
  return result.value
}

const bySurveyJs = (text: string, values: { [name: string]: Json }): boolean =>
  Boolean(new ExpressionRunner(text).runValues({ ...values }))

const value = fc.oneof(
  fc.constantFrom<Json>('yes', 'no', 'YES', '1', '2', '10', '', 'x', ' yes', true, false),
  fc.integer({ min: -2, max: 12 }),
  fc.subarray(['x', 'y', 'yes', '1'] as Json[], { minLength: 1 }),
)
const values = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] })

const operand = fc.constantFrom('{a}', '{b}', '{c}', "'yes'", "'x'", '1', '10', 'true')
const list = fc.constantFrom("['x', 'y']", "['yes']", '[1, 2]')
const comparison = fc.oneof(
  fc
    .tuple(operand, fc.constantFrom('=', '<>'), operand)
    .map(([left, operator, right]) => `${left} ${operator} ${right}`),
  fc
    .tuple(
      fc.constantFrom('{a}', '{b}'),
      fc.constantFrom('>', '<', '>=', '<='),
      fc.constantFrom('1', '5', '10'),
    )
    .map((parts) => parts.join(' ')),
  fc.tuple(fc.constantFrom('{a}', '{b}'), list).map(([left, right]) => `${left} anyof ${right}`),
  fc.tuple(fc.constantFrom('{a}', '{b}'), list).map(([left, right]) => `${left} noneof ${right}`),
  fc.constantFrom('{a}', '{b}', '{c}').map((name) => `${name} empty`),
  fc.constantFrom('{a}', '{b}', '{c}').map((name) => `${name} notempty`),
)
const expression = fc.oneof(
  comparison,
  fc
    .tuple(comparison, fc.constantFrom('and', 'or'), comparison)
    .map(([left, operator, right]) => `${left} ${operator} ${right}`),
  comparison.map((inner) => `!(${inner})`),
)

const wide = fc.oneof(
  value,
  fc.constantFrom<Json>(
    '1,5',
    ' 2 ',
    '1e3',
    '007',
    '0.5',
    '.5',
    '+3',
    '0x10',
    '-4',
    '12345678901234567',
    '2026-05-03',
    'True',
    0,
    1.5,
    -0.25,
  ),
)
const wideValues = fc.record({ a: wide, b: wide, c: wide }, { requiredKeys: [] })
const wideOperand = fc.constantFrom('{a}', '{b}', '{c}', "'yes'", '1', '0.5', '2', "'007'", "'1'")
const sum = fc
  .tuple(wideOperand, fc.constantFrom('+', '-', '*', '/', '%'), wideOperand)
  .map((parts) => parts.join(' '))
const search = fc
  .tuple(
    fc.constantFrom('{a}', '{b}'),
    fc.constantFrom('contains', 'notcontains', 'anyof', 'noneof', 'allof'),
    fc.constantFrom('{c}', "'yes'", '1', "['x', 'y']", "['yes']", '[1, 2]'),
  )
  .map((parts) => parts.join(' '))
const order = fc
  .tuple(fc.constantFrom('{a}', '{b}'), fc.constantFrom('>', '<', '>=', '<='), wideOperand)
  .map((parts) => parts.join(' '))
const chain = fc
  .tuple(
    fc.array(fc.oneof(comparison, search), { minLength: 3, maxLength: 12 }),
    fc.infiniteStream(fc.constantFrom('and', 'or')),
  )
  .map(([parts, joints]) =>
    parts.reduce((text, part) => `${text} ${joints.next().value ?? 'and'} ${part}`),
  )

/** A list against a scalar under an order sign has no meaning in a survey; SurveyJS coerces. */
const orderable = (text: string, scope: { [name: string]: Json }) =>
  !/[<>]=? *\d/.test(text) ||
  Object.values(scope).every(
    (item) => !Array.isArray(item) && typeof item !== 'boolean' && item !== '',
  )

test('a compiled expression means what SurveyJS means by it', () => {
  fc.assert(
    fc.property(expression, values, (text: string, scope: { [name: string]: Json }) => {
      fc.pre(orderable(text, scope))
      expect(isTrue(compiled(text), scope), text).toBe(bySurveyJs(text, scope))
    }),
    { numRuns: 4000, seed: 20261123 },
  )
})

function same(text: string, scope: { [name: string]: Json }): void {
  expect(isTrue(compiled(text), scope), text).toBe(bySurveyJs(text, scope))
}

test('a search in lists and texts means what SurveyJS means by it', () => {
  fc.assert(
    fc.property(search, wideValues, (text, scope) => same(text, scope)),
    { numRuns: 4000, seed: 20261126 },
  )
})

test('an order means what SurveyJS means by it', () => {
  fc.assert(
    fc.property(order, wideValues, (text, scope) => {
      fc.pre(Object.values(scope).every((item) => !Array.isArray(item)))
      same(text, scope)
    }),
    { numRuns: 4000, seed: 20261126 },
  )
})

test('a sum is worked out as SurveyJS does', () => {
  fc.assert(
    fc.property(sum, wideValues, (text, scope) => {
      fc.pre(Object.values(scope).every((item) => !Array.isArray(item)))
      const theirs = new ExpressionRunner(text).runValues({ ...scope }) as unknown
      const own = evaluate(compiled(text), scope)
      expect(own, text).toEqual(theirs === '' || Number.isNaN(theirs) ? own : theirs)
    }),
    { numRuns: 4000, seed: 20261126 },
  )
})

test('a long list holds what the same short list holds', () => {
  fc.assert(
    fc.property(fc.array(wide, { maxLength: 16 }), wide, (list, wanted) => {
      const long = [...list, ...Array.from({ length: 20 }, (_, index) => `filler ${index}`)]
      expect(holderOf(long)(wanted)).toBe(list.some((item) => equalValues(item, wanted)))
    }),
    { numRuns: 4000, seed: 20261126 },
  )
})

test('a long chain of rules means what SurveyJS means by it', () => {
  fc.assert(
    fc.property(chain, values, (text, scope) => {
      fc.pre(orderable(text, scope))
      same(text, scope)
    }),
    { numRuns: 2000, seed: 20261126 },
  )
})

test.each<[string, { [name: string]: Json }, Json]>([
  ['{a} + {b} * 2', { a: 1, b: '3' }, 7],
  ["iif({a} > 1, 'many', 'one')", { a: 2 }, 'many'],
  ['sum({a}, {b})', { a: ['1', 2], b: 3 }, 6],
  ['{matrix.row} = 2', { matrix: { row: '2' } }, true],
  ["{a} in ['in', 'out']", { a: 'in' }, true],
  ["{a} contains 'B'", { a: 'abc' }, true],
  ['{a} / 0', { a: 1 }, null],
])('%s with %j gives %j', (text, scope, expected) => {
  expect(evaluate(compiled(text), scope)).toEqual(expected)
})

test.each([
  ['{a} = {', 'expression_syntax'],
  ['nosuch({a})', 'expression_unsupported'],
  ['constructor()', 'expression_unsupported'],
  [`{a} = '${'x'.repeat(5000)}'`, 'expression_too_long'],
])('a bad expression is refused (%#)', (text, code) => {
  const result = compileExpression(text)
  expect(result.ok ? 'compiled' : result.problem.code).toBe(code)
})

test('an expression reads own answers only, never what every object has', () => {
  expect(isTrue(compiled('{constructor} notempty'), {})).toBe(false)
  expect(isTrue(compiled('{__proto__.toString} notempty'), { a: 1 })).toBe(false)
})
