import { expect, test } from 'vitest'
import type { FindingRule } from '#app/core/findings/finding.ts'
import type { FindingValue } from '#app/core/findings/finding-value.ts'
import { asking, filter } from '#tests/core/plans.ts'
import { columnsOf } from '#tests/core/tables.ts'
import { fromRows, fromTables, kindOf } from './evaluate.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'g', choices: ['a', 'b', 'c'] },
  { type: 'radiogroup', name: 'y', choices: ['yes', 'no'] },
  { type: 'rating', name: 'nps', rateMin: 0, rateMax: 10 },
  { type: 'text', inputType: 'number', name: 'w' },
)

/** 20 of a, 20 of b, 10 of c; every second one weighs twice as much. */
const COLUMNS = columnsOf(
  PLAN,
  Array.from({ length: 50 }, (_, place) => {
    const g = place < 20 ? 'a' : place < 40 ? 'b' : 'c'
    const yes = { a: 18, b: 31, c: 45 }[g]
    const scores = g === 'b' ? [10, 8, 6, 2] : [9, 8, 7, 3]
    const cycle = g === 'b' ? (place - 20) % 5 : place % 5
    return {
      g,
      y: place < yes ? 'yes' : 'no',
      // R: rep(c(10, 9, 8, 7, 3), 10), and rep(c(10, 8, 6, 2), 5) in b.
      nps: g === 'b' ? (scores[(place - 20) % 4] ?? 0) : ([10, ...scores][cycle] ?? 0),
      w: place % 2 === 0 ? 1 : 2,
    }
  }),
)

const GROUPS: FindingRule = {
  kind: 'groups',
  variable: 'y',
  values: ['yes'],
  groups: [
    { label: { default: 'A' }, where: filter("{g} = 'a'") },
    { label: { default: 'B' }, where: filter("{g} = 'b'") },
  ],
}

const WEIGHTED = {
  design: { weighting: { kind: 'variable', variable: 'w' }, flagged: 'kept' },
} as const

type Golden = readonly [estimate: number, lower: number, upper: number, p: number]

// svyby(~y, ~g, design, svymean, covmat = TRUE) and svycontrast, t on the people of both less one.
test.each<[string, FindingValue, Golden]>([
  ['from tables', fromTables(GROUPS, COLUMNS), [35, 8.38974062003, 61.61025938, 0.0112695400947]],
  ['from rows', fromRows(GROUPS, COLUMNS), [35, 8.45771074223, 61.5422892578, 0.0110787604607]],
  [
    'from weighted rows',
    fromRows(GROUPS, COLUMNS, WEIGHTED),
    [36.6666666667, 8.59438451248, 64.7389488208, 0.0118020255375],
  ],
])('%s, two groups differ by as many points as in R', (_, value, [estimate, lower, upper, p]) => {
  const { difference, direction } = kindOf(value, 'groups')
  expect(direction).toBe('firstHigher')
  expect(difference?.estimate).toBeCloseTo(estimate, 8)
  expect(difference?.interval?.lower).toBeCloseTo(lower, 8)
  expect(difference?.interval?.upper).toBeCloseTo(upper, 8)
  expect(difference?.p?.value).toBeCloseTo(p, 10)
})

test('two Net Promoter Scores differ by as much as in R', () => {
  const rule: FindingRule = {
    kind: 'difference',
    variable: 'nps',
    scoring: { of: 'nps' },
    groups: GROUPS.groups,
  }
  const { groups, difference } = kindOf(fromRows(rule, COLUMNS), 'difference')
  expect(groups.map(({ value, base }) => [value, base])).toEqual([
    [20, 20],
    [-25, 20],
  ])
  expect(difference?.estimate).toBeCloseTo(45, 8)
  expect(difference?.interval?.lower).toBeCloseTo(-6.02955326755, 8)
  expect(difference?.interval?.upper).toBeCloseTo(96.0295532675, 8)
  expect(difference?.p?.value).toBeCloseTo(0.0822565647001, 10)
  expect(kindOf(fromTables(rule, COLUMNS), 'difference').difference?.estimate).toBeCloseTo(45, 8)
})

// sqrt(chisq.test(svytable(~g + y) / sum * 50)$statistic / 50), svychisq(~g + y)$p.value
test.each<[string, FindingValue, number, number]>([
  ['rows', associated('rows', {}), 0.387060946713, 0.0290271763642],
  ['tables', associated('tables', {}), 0.387060946713, 0.0290271763642],
  ['weighted rows', associated('rows', WEIGHTED), 0.407430975749, 0.029126227001],
])('Cramér’s V and Rao and Scott’s p of %s are R’s', (_, value, cramersV, p) => {
  const found = kindOf(value, 'nominalAssociation')
  expect(found.base).toBe(50)
  expect(found.cramersV).toBeCloseTo(cramersV, 8)
  expect(found.p?.value).toBeCloseTo(p, 8)
})

function associated(of: 'rows' | 'tables', more: Partial<typeof WEIGHTED>): FindingValue {
  const rule: FindingRule = { kind: 'nominalAssociation', rows: 'g', columns: 'y' }
  return of === 'rows' ? fromRows(rule, COLUMNS, more) : fromTables(rule, COLUMNS)
}

test('a weighted share is of weighted people, its base is people', () => {
  const rule: FindingRule = {
    kind: 'share',
    variable: 'y',
    values: ['yes'],
    percentOf: 'asked',
    where: null,
  }
  const value = kindOf(fromRows(rule, COLUMNS, WEIGHTED), 'share')
  expect(value.percent).toBeCloseTo(66.6666666667, 8)
  expect([value.count, value.base]).toEqual([34, 50])
})
