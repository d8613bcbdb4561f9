import { expect, test } from 'vitest'
import type { DriversRule, FindingRule } from '#app/core/findings/finding.ts'
import { asking } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'
import { fromRows, fromTables, kindOf } from './evaluate.ts'

const PLAN = asking(
  { type: 'ranking', name: 'order', choices: ['x', 'y', 'z'], selectToRankEnabled: true },
  { type: 'checkbox', name: 'how', choices: ['phone', 'post', 'chat', 'desk'], showNoneItem: true },
  { type: 'rating', name: 'overall', rateMin: 1, rateMax: 5 },
  { type: 'radiogroup', name: 'speed', choices: ['slow', 'so-so', 'fast'] },
  { type: 'text', inputType: 'number', name: 'minutes' },
)

const RANKING: FindingRule = { kind: 'ranking', question: 'order', items: ['x', 'y', 'z'] }

test('items of a ranking stand by mean rank; only rows tell who put one first', () => {
  const columns = columnsOf(PLAN, [
    ...times(3, { order: ['z', 'x', 'y'] }),
    ...times(1, { order: ['x', 'z'] }),
    ...times(5, { how: ['post'] }),
  ])
  const rows = kindOf(fromRows(RANKING, columns), 'ranking').items
  expect(rows.map(({ item, base, meanRank }) => [item, base, meanRank])).toEqual([
    ['z', 4, 1.25],
    ['x', 4, 1.75],
    ['y', 3, 3],
  ])
  expect(rows.map(({ firstChoice }) => [firstChoice?.count, firstChoice?.base])).toEqual([
    [3, 4],
    [1, 4],
    [0, 4],
  ])
  const tables = kindOf(fromTables(RANKING, columns), 'ranking').items
  expect(tables).toEqual(
    rows.map((item, place) => ({ ...item, interval: tables[place]?.interval, firstChoice: null })),
  )
})

test('an item that nobody ranked has no mean rank and stands last', () => {
  const columns = columnsOf(PLAN, times(3, { order: ['z', 'y'] }))
  const { items } = kindOf(fromTables(RANKING, columns), 'ranking')
  expect(items.map(({ item, meanRank }) => [item, meanRank])).toEqual([
    ['z', 1],
    ['y', 2],
    ['x', null],
  ])
})

test('top answers are of people who ticked anything, most first, as many as asked for', () => {
  const columns = columnsOf(PLAN, [
    ...times(4, { how: ['phone', 'chat'] }),
    ...times(3, { how: ['chat'] }),
    ...times(4, { how: ['post'] }),
    ...times(9, {}),
  ])
  const value = kindOf(
    fromTables({ kind: 'multiple', variable: 'how', top: 2 }, columns),
    'multiple',
  )
  expect(value.base).toBe(11)
  expect(value.answers.map((answer) => [answer.value, answer.count])).toEqual([
    ['chat', 7],
    ['phone', 4],
  ])
})

test('of nobody there are no top answers and no association', () => {
  const columns = columnsOf(PLAN, [])
  expect(fromTables({ kind: 'multiple', variable: 'how', top: 2 }, columns)).toEqual({
    kind: 'multiple',
    base: 0,
    answers: [],
  })
  const nominal: FindingRule = { kind: 'nominalAssociation', rows: 'speed', columns: 'overall' }
  expect(fromTables(nominal, columns)).toEqual({ kind: 'none' })
  expect(fromRows(nominal, columns)).toEqual({ kind: 'none' })
})

const DRIVERS: DriversRule = {
  kind: 'drivers',
  outcome: { variable: 'overall', order: null },
  drivers: [
    { variable: 'minutes', order: null },
    { variable: 'speed', order: ['slow', 'so-so', 'fast'] },
  ],
}

const served = (speed: string, overall: number, minutes: number) => ({ speed, overall, minutes })
const SERVED = [
  served('fast', 5, 4),
  served('fast', 4, 9),
  served('so-so', 3, 6),
  served('so-so', 3, 2),
  served('slow', 2, 7),
  served('slow', 1, 5),
]

test('drivers stand by their part of what they explain together, which adds up', () => {
  const value = kindOf(fromRows(DRIVERS, columnsOf(PLAN, [...SERVED, { overall: 5 }])), 'drivers')
  expect(value.base).toBe(6)
  expect(value.drivers.map(({ variable }) => variable)).toEqual(['speed', 'minutes'])
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0)
  expect(sum(value.drivers.map(({ lmg }) => lmg))).toBeCloseTo(value.rSquared, 10)
  expect(sum(value.drivers.map((one) => one.relativeWeight))).toBeCloseTo(value.rSquared, 10)
})

test('tables never tell of drivers, and rows only where there is a model', () => {
  expect(fromTables(DRIVERS, columnsOf(PLAN, SERVED))).toEqual({
    kind: 'none',
    reason: 'ownersOnly',
  })
  expect(fromRows(DRIVERS, columnsOf(PLAN, SERVED.slice(0, 3)))).toEqual({ kind: 'none' })
  const alike = SERVED.map((one) => ({ ...one, speed: 'fast' }))
  expect(fromRows(DRIVERS, columnsOf(PLAN, alike))).toEqual({ kind: 'none', reason: 'noModel' })
  const words = { ...DRIVERS, outcome: { variable: 'speed', order: null } }
  expect(fromRows(words, columnsOf(PLAN, SERVED))).toEqual({ kind: 'none', reason: 'noModel' })
})
