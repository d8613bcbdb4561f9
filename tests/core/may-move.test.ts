import { expect, test } from 'vitest'
import { mayMove } from '#app/core/disclosure/may-move.ts'
import { tellsLeavers } from '#app/core/disclosure/tells-leavers.ts'
import type { JsonObject } from '#app/core/json.ts'
import { asking } from './plans.ts'
import { crossOf, oneWayOf, times } from './tables.ts'

const plan = asking(
  { type: 'radiogroup', name: 'a', choices: ['x', 'y', 'z'], showDontKnowItem: true },
  { type: 'radiogroup', name: 'b', choices: ['p', 'q'] },
  { type: 'checkbox', name: 'm', choices: ['s', 't', 'u'] },
  { type: 'text', name: 'n', inputType: 'number' },
)

const a = (x: number, y = 0, others: readonly JsonObject[] = []) =>
  oneWayOf(plan, [...times(x, { a: 'x' }), ...times(y, { a: 'y' }), ...others], 'a')

test('a first table needs thirty substantive answers', () => {
  expect(mayMove(null, a(20, 9), null)).toBe(false)
  expect(mayMove(null, a(20, 10), null)).toBe(true)
})

test('those who skipped or declined don’t help a table to its thirty', () => {
  const others = [...times(10, { a: 'dontknow' }), ...times(10, {})]
  expect(mayMove(null, a(20, 9, others), null)).toBe(false)
})

test('a first table on which all agree stays hidden', () => {
  expect(mayMove(null, a(30), null)).toBe(false)
})

test('a table moves with ten new answers, not with nine', () => {
  expect(mayMove(a(20, 10), a(25, 14), null)).toBe(false)
  expect(mayMove(a(20, 10), a(25, 15), null)).toBe(true)
})

test('a count that falls keeps its table until it is reached again, or many have left', () => {
  const z = (n: number) => times(n, { a: 'z' })
  expect(mayMove(a(20, 10, z(5)), a(25, 15, z(4)), null)).toBe(false)
  expect(mayMove(a(20, 10, z(5)), a(25, 15, z(5)), null)).toBe(true)
})

test('many who left and did not all say the same may be told of, few or alike not', () => {
  expect(tellsLeavers([20, 20, 5], [60, 11, 4])).toBe(false)
  expect(tellsLeavers([20, 20, 5], [60, 12, 4])).toBe(true)
  expect(tellsLeavers([20, 20, 5], [60, 10, 5])).toBe(true)
  expect(tellsLeavers([20, 20], [10, 11], 'overlapping')).toBe(true)
})

test('nor do ticks that fewer have, or fewer lack', () => {
  const m = (all: number, s: number, t: number) =>
    oneWayOf(
      plan,
      [...times(all, { m: ['s', 't'] }), ...times(s, { m: ['s'] }), ...times(t, { m: ['t'] })],
      'm',
    )
  expect(mayMove(m(20, 10, 10), m(20, 18, 12), null)).toBe(true)
  expect(mayMove(m(20, 10, 10), m(24, 19, 9), null)).toBe(false)
  expect(mayMove(m(10, 20, 5), m(6, 40, 6), null)).toBe(false)
})

test('a fall in who declined or skipped keeps a table too', () => {
  expect(mayMove(a(20, 10, times(3, {})), a(30, 20, times(2, {})), null)).toBe(false)
  expect(
    mayMove(a(20, 10, times(3, { a: 'dontknow' })), a(30, 20, times(2, { a: 'dontknow' })), null),
  ).toBe(false)
})

test('ten new answers that are all the same don’t move a table', () => {
  expect(mayMove(a(20, 10), a(30, 10), null)).toBe(false)
  expect(mayMove(a(20, 10), a(29, 11), null)).toBe(true)
})

test('ten new answers that hide one withdrawal behind eleven alike don’t move a table', () => {
  expect(mayMove(a(20, 10), a(31, 9), null)).toBe(false)
})

test('a table whose base would fall does not move', () => {
  const skippers = times(5, {})
  const decliners = times(11, { a: 'dontknow' })
  expect(mayMove(a(20, 10, skippers), a(25, 15, skippers), null)).toBe(true)
  expect(mayMove(a(20, 10, times(16, {})), a(25, 15, skippers), null)).toBe(false)
  expect(
    mayMove(
      a(20, 10, [...times(11, { a: 'dontknow' }), ...skippers]),
      a(25, 15, [...decliners, ...times(20, {})]),
      null,
    ),
  ).toBe(true)
  expect(mayMove(a(20, 10, times(16, { a: 'dontknow' })), a(25, 15, times(20, {})), null)).toBe(
    false,
  )
})

test('a table that lost answers does not move', () => {
  expect(mayMove(a(30, 20), a(20, 10), null)).toBe(false)
})

const m = (...ticks: readonly (readonly JsonObject[])[]) => oneWayOf(plan, ticks.flat(), 'm')
const thirty = [...times(15, { m: ['s'] }), ...times(15, { m: ['t', 'u'] })]

test('ten new people who all ticked the same don’t move a multiple choice', () => {
  expect(mayMove(m(thirty), m(thirty, times(10, { m: ['s', 't'] })), null)).toBe(false)
})

test('ten new people whom a tick tells apart move a multiple choice', () => {
  const mixed = [...times(9, { m: ['s', 't'] }), { m: ['s'] }]
  expect(mayMove(m(thirty), m(thirty, mixed), null)).toBe(true)
})

const n = (...values: readonly number[]) =>
  oneWayOf(
    plan,
    values.map((value) => ({ n: value })),
    'n',
  )
const many = (count: number, value: number) => Array.from({ length: count }, () => value)

test('numbers that are all equal stay hidden', () => {
  expect(mayMove(null, n(...many(30, 7)), null)).toBe(false)
  expect(mayMove(null, n(...many(29, 7), 8), null)).toBe(true)
})

test('ten new numbers that are all equal don’t move a table', () => {
  const shown = [...many(15, 1), ...many(15, 4.3)]
  expect(mayMove(n(...shown), n(...shown, ...many(10, 1_234.1)), null)).toBe(false)
  expect(mayMove(n(...shown), n(...shown, ...many(9, 1_234.1), 1_240), null)).toBe(true)
})

const pairs = (xp: number, xq: number, yp: number, yq: number) =>
  crossOf(
    plan,
    [
      ...times(xp, { a: 'x', b: 'p' }),
      ...times(xq, { a: 'x', b: 'q' }),
      ...times(yp, { a: 'y', b: 'p' }),
      ...times(yq, { a: 'y', b: 'q' }),
      ...times(20, { a: 'x' }),
      ...times(20, { b: 'p' }),
    ],
    'a',
    'b',
  )

test('a crosstab needs thirty who answered both, and ten new ones in two cells', () => {
  expect(mayMove(null, pairs(10, 10, 5, 4), null)).toBe(false)
  expect(mayMove(null, pairs(10, 10, 5, 5), null)).toBe(true)
  expect(mayMove(pairs(10, 10, 5, 5), pairs(14, 15, 5, 5), null)).toBe(false)
  expect(mayMove(pairs(10, 10, 5, 5), pairs(20, 10, 5, 5), null)).toBe(false)
  expect(mayMove(pairs(10, 10, 5, 5), pairs(19, 10, 5, 6), null)).toBe(true)
})

const WHERE = "{b} = 'p'"
/** Inside and outside the filter, spread over two answers. */
const group = (inside: number, outside: number) => {
  const spread = (count: number, b: string) =>
    Array.from({ length: count }, (_, index): JsonObject => ({ a: index % 2 === 0 ? 'x' : 'y', b }))
  const answers = [...spread(inside, 'p'), ...spread(outside, 'q')]
  return { part: oneWayOf(plan, answers, 'a', WHERE), whole: oneWayOf(plan, answers, 'a') }
}

test.each([
  [30, 0, true],
  [30, 1, false],
  [30, 9, false],
  [30, 10, true],
])('a filtered table of %i beside %i others shows: %s', (inside, outside, shows) => {
  const { part, whole } = group(inside, outside)
  expect(mayMove(null, part, whole)).toBe(shows)
})

test.each([
  [40, 10, true],
  [40, 11, false],
  [40, 19, false],
  [40, 20, true],
  [40, 9, false],
])('a filtered table of 30 beside 10 moves to %i beside %i: %s', (inside, outside, moves) => {
  const { part, whole } = group(inside, outside)
  expect(mayMove(group(30, 10).part, part, whole)).toBe(moves)
})

test('a filtered table waits while the whole table beside it is hidden', () => {
  expect(mayMove(null, group(30, 10).part, null)).toBe(false)
})

test('a filtered table waits while the whole table that stands beside it would leave a few', () => {
  expect(mayMove(null, group(35, 20).part, group(30, 10).whole)).toBe(false)
  expect(mayMove(null, group(35, 20).part, group(35, 20).whole)).toBe(true)
})
