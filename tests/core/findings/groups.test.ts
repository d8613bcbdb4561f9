import { expect, test } from 'vitest'
import { areDisjoint } from '#app/core/findings/are-disjoint.ts'
import type { GroupsRule } from '#app/core/findings/finding.ts'
import { asking, filter } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'
import { fromRows, fromTables, kindOf } from './evaluate.ts'

test.each([
  ["{a} = 'x'", "{a} = 'y'", true],
  ["{a} = 'x'", "{a} = 'X'", false],
  ["{a} = '1'", '{a} = 1', false],
  ["{a} = 'x'", "{b} = 'y'", false],
  ["{a} = 'x' and {b} = 'p'", "{b} = 'q' and {c} = 1", true],
  ["{a} = 'x' or {b} = 'p'", "{b} = 'q'", false],
  ["{a} anyof ['x', 'y']", "{a} anyof ['z']", true],
  ["{a} anyof ['x', 'y']", "{a} anyof ['y', 'z']", false],
  ["{ticks} anyof ['x']", "{ticks} anyof ['y']", false],
  ["{a} <> 'x'", "{a} = 'x'", false],
])('nobody can be in both %s and %s: %s', (first, second, disjoint) => {
  const takesOne = (variable: string) => variable !== 'ticks'
  expect(areDisjoint(filter(first), filter(second), takesOne)).toBe(disjoint)
})

const PLAN = asking(
  { type: 'checkbox', name: 'ticks', choices: ['p', 'q'] },
  { type: 'radiogroup', name: 'y', choices: ['yes', 'no'] },
)
const OVERLAPPING: GroupsRule = {
  kind: 'groups',
  variable: 'y',
  values: ['yes'],
  groups: [
    { label: { default: 'P' }, where: filter("{ticks} contains 'p'") },
    { label: { default: 'Q' }, where: filter("{ticks} contains 'q'") },
  ],
}
const PEOPLE = [
  ...times(10, { ticks: ['p'], y: 'yes' }),
  ...times(10, { ticks: ['q'], y: 'no' }),
  ...times(20, { ticks: ['p', 'q'], y: 'yes' }),
  ...times(20, { ticks: ['p', 'q'], y: 'no' }),
]

test('tables don’t say how surely groups differ that may overlap; rows do', () => {
  const columns = columnsOf(PLAN, PEOPLE)
  const told = kindOf(fromTables(OVERLAPPING, columns), 'groups').difference
  expect(told?.estimate).toBeCloseTo(20, 10)
  expect(told).toMatchObject({ interval: null, p: null })
  const { difference } = kindOf(fromRows(OVERLAPPING, columns), 'groups')
  expect(difference?.estimate).toBeCloseTo(20, 10)
  expect(difference?.interval).not.toBeNull()
})

test('what groups have in common makes their difference surer', () => {
  const together = kindOf(fromRows(OVERLAPPING, columnsOf(PLAN, PEOPLE)), 'groups').difference
  const apart = kindOf(
    fromRows(
      OVERLAPPING,
      columnsOf(PLAN, [
        ...times(30, { ticks: ['p'], y: 'yes' }),
        ...times(20, { ticks: ['p'], y: 'no' }),
        ...times(20, { ticks: ['q'], y: 'yes' }),
        ...times(30, { ticks: ['q'], y: 'no' }),
      ]),
    ),
    'groups',
  ).difference
  expect(apart?.estimate).toBeCloseTo(20, 10)
  expect(together?.p?.value).toBeLessThan(apart?.p?.value ?? 0)
})

test('a group of nobody differs from none', () => {
  const columns = columnsOf(PLAN, times(9, { ticks: ['p'], y: 'yes' }))
  for (const value of [fromTables(OVERLAPPING, columns), fromRows(OVERLAPPING, columns)])
    expect(value).toMatchObject({ direction: null, difference: null })
})

test('a selection of people is one inside the groups', () => {
  const columns = columnsOf(PLAN, PEOPLE)
  const value = fromRows(OVERLAPPING, columns, { where: filter("{y} = 'yes'") })
  expect(kindOf(value, 'groups').groups.map(({ count, base }) => [count, base])).toEqual([
    [30, 30],
    [20, 20],
  ])
})
