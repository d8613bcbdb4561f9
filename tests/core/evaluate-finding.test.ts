import { expect, test } from 'vitest'
import { evaluateFinding } from '#app/core/findings/evaluate-finding.ts'
import type {
  AssociationRule,
  FindingRule,
  GroupsRule,
  ScoreRule,
  Scoring,
  ShareRule,
} from '#app/core/findings/finding.ts'
import type { FindingValue } from '#app/core/findings/finding-value.ts'
import { tablesFor } from '#app/core/findings/tables-for.ts'
import type { JsonObject } from '#app/core/json.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { asking, filter } from './plans.ts'
import { columnsOf, times } from './tables.ts'

const plan = asking(
  {
    type: 'radiogroup',
    name: 'understood',
    choices: ['veryWell', 'well', 'notWell', 'notAtAll'],
    showDontKnowItem: true,
  },
  { type: 'radiogroup', name: 'satisfied', choices: ['yes', 'so-so', 'no'] },
  { type: 'rating', name: 'recommend', rateMin: 0, rateMax: 10 },
  { type: 'text', inputType: 'number', name: 'minutes' },
)

function evaluate(rule: FindingRule, answers: readonly JsonObject[]): FindingValue {
  const columns = columnsOf(plan, answers)
  const specs = new Map(tablesFor(rule).map((spec) => [spec.id, spec]))
  return evaluateFinding(rule, (id) => {
    const spec = specs.get(id)
    return spec === undefined ? null : countTable(columns, spec)
  })
}

const people = [
  ...times(120, { understood: 'veryWell' }),
  ...times(182, { understood: 'well' }),
  ...times(124, { understood: 'notWell' }),
  ...times(74, { understood: 'notAtAll' }),
  ...times(1, { understood: 'dontknow' }),
  ...times(3, {}),
]
const share: ShareRule = {
  kind: 'share',
  variable: 'understood',
  values: ['notWell', 'notAtAll'],
  percentOf: 'asked',
  where: null,
}

test.each([
  ['asked', 504],
  ['answered', 501],
  ['substantive', 500],
] as const)('198 people are a share of everyone %s: %i', (percentOf, base) => {
  expect(evaluate({ ...share, percentOf }, people)).toMatchObject({
    kind: 'share',
    count: 198,
    base,
    percentOf,
    percent: (100 * 198) / base,
  })
})

test('a share among those whom a filter lets through has their base', () => {
  const rule: ShareRule = {
    ...share,
    variable: 'satisfied',
    values: ['yes'],
    where: filter("{understood} anyof ['veryWell', 'well']"),
  }
  const answers = [
    ...times(7, { understood: 'veryWell', satisfied: 'yes' }),
    ...times(2, { understood: 'well', satisfied: 'no' }),
    ...times(1, { understood: 'well' }),
    ...times(9, { understood: 'notWell', satisfied: 'yes' }),
    ...times(9, { satisfied: 'yes' }),
  ]
  expect(evaluate(rule, answers)).toMatchObject({ count: 7, base: 10, percent: 70 })
})

test('a share of nobody has no percentage', () => {
  expect(evaluate(share, [])).toMatchObject({ count: 0, base: 0, percent: null })
})

test('a finding whose table is not there has no value', () => {
  expect(evaluateFinding(share, () => null)).toEqual({ kind: 'none' })
  expect(evaluateFinding(association, () => null)).toEqual({ kind: 'none' })
  expect(evaluateFinding(groups, () => null)).toEqual({ kind: 'none' })
})

const association: AssociationRule = {
  kind: 'association',
  x: { variable: 'understood', order: ['notAtAll', 'notWell', 'well', 'veryWell'] },
  y: { variable: 'satisfied', order: ['no', 'so-so', 'yes'] },
  favourable: ['yes'],
}

const step = (understood: string, yes: number, no: number) => [
  ...times(yes, { understood, satisfied: 'yes' }),
  ...times(no, { understood, satisfied: 'no' }),
]

test('an association gives the favourable share at each step, in the order of the rule', () => {
  const value = evaluate(association, [
    ...step('veryWell', 9, 1),
    ...step('well', 8, 2),
    ...step('notWell', 7, 3),
    ...step('notAtAll', 6, 4),
    ...times(5, { understood: 'dontknow', satisfied: 'yes' }),
    ...times(5, { satisfied: 'yes' }),
  ])
  expect(value).toMatchObject({
    kind: 'association',
    base: { asked: 50, answered: 45, substantive: 40 },
    steps: [
      { value: 'notAtAll', count: 6, base: 10 },
      { value: 'notWell', count: 7, base: 10 },
      { value: 'well', count: 8, base: 10 },
      { value: 'veryWell', count: 9, base: 10 },
    ],
    rising: true,
  })
  expect(value.kind === 'association' ? value.gamma?.estimate : null).toBeGreaterThan(0)
})

test.each<[string, readonly JsonObject[], boolean | null]>([
  [
    'one step is as high as the next',
    [
      ...step('veryWell', 9, 1),
      ...step('well', 9, 1),
      ...step('notWell', 7, 3),
      ...step('notAtAll', 6, 4),
    ],
    false,
  ],
  [
    'one step is higher than the next',
    [
      ...step('veryWell', 9, 1),
      ...step('well', 6, 4),
      ...step('notWell', 7, 3),
      ...step('notAtAll', 5, 5),
    ],
    false,
  ],
  [
    'nobody is on one step',
    [...step('veryWell', 9, 1), ...step('notWell', 7, 3), ...step('notAtAll', 6, 4)],
    null,
  ],
  [
    'fractions differ by less than a rounding',
    [
      ...step('veryWell', 668, 332),
      ...step('well', 667, 333),
      ...step('notWell', 2, 1),
      ...step('notAtAll', 1, 1),
    ],
    true,
  ],
])('where %s, the share rises: %j', (_, answers, rising) => {
  expect(evaluate(association, answers)).toMatchObject({ rising })
})

const groups: GroupsRule = {
  kind: 'groups',
  variable: 'satisfied',
  values: ['yes'],
  groups: [
    { label: { default: 'First' }, where: filter("{understood} = 'veryWell'") },
    { label: { default: 'Second' }, where: filter("{understood} = 'notAtAll'") },
  ],
}

test.each<[readonly [number, number], readonly [number, number], string | null]>([
  [[3, 1], [2, 2], 'firstHigher'],
  [[2, 4], [1, 1], 'secondHigher'],
  [[2, 4], [1, 2], 'equal'],
  [[2, 4], [0, 0], null],
])('groups with %j and %j for and against: %s', (first, second, direction) => {
  const value = evaluate(groups, [
    ...step('veryWell', ...first),
    ...step('notAtAll', ...second),
    ...step('well', 5, 5),
  ])
  expect(value).toMatchObject({
    direction,
    groups: [
      { count: first[0], base: first[0] + first[1] },
      { count: second[0], base: second[0] + second[1] },
    ],
  })
})

test('a finding of two surveys has no value of its own', () => {
  expect(tablesFor({ kind: 'sideBySide', sides: [side, side] })).toEqual([])
  expect(evaluateFinding({ kind: 'sideBySide', sides: [side, side] }, () => null)).toEqual({
    kind: 'none',
  })
})

const side = { survey: 'another' as never, finding: 'A1', label: { default: 'Side' } }

const score = (variable: string, scoring: Scoring): ScoreRule => ({
  kind: 'score',
  variable,
  scoring,
  where: null,
})

test('a Net Promoter Score is the percent of 9 and 10 less that of 0 to 6', () => {
  const answers = [10, 10, 9, 8, 7, 7, 6, 0].map((recommend) => ({ recommend }))
  expect(evaluate(score('recommend', { of: 'nps' }), [...answers, {}])).toMatchObject({
    kind: 'score',
    of: 'nps',
    value: 12.5,
    base: 8,
  })
})

test('a mean is of the scores that answers are given, and leaves out the declined', () => {
  const scores = [
    { value: 'veryWell', score: 4 },
    { value: 'well', score: 3 },
    { value: 'notWell', score: 2 },
    { value: 'notAtAll', score: 1 },
  ]
  expect(evaluate(score('understood', { of: 'mean', scores }), people)).toMatchObject({
    value: (4 * 120 + 3 * 182 + 2 * 124 + 74) / 500,
    base: 500,
  })
})

test('a mean of numbers has the interval of R’s t.test', () => {
  const answers = [3, 5, 8, 13, 21].map((minutes) => ({ minutes }))
  const value = evaluate(score('minutes', { of: 'mean', scores: null }), answers)
  if (value.kind !== 'score') throw new Error('No score')
  expect(value.value).toBeCloseTo(10, 12)
  // t.test(c(3, 5, 8, 13, 21))$conf.int
  expect(value.interval?.lower).toBeCloseTo(1.046233575, 8)
  expect(value.interval?.upper).toBeCloseTo(18.953766425, 8)
})

test('a net is favourable less unfavourable answers in percentage points', () => {
  expect(
    evaluate(
      score('understood', {
        of: 'net',
        favourable: ['veryWell', 'well'],
        unfavourable: ['notWell', 'notAtAll'],
      }),
      people,
    ),
  ).toMatchObject({ of: 'net', value: (100 * (302 - 198)) / 500, base: 500 })
})

test('a score of nobody is nothing, not nought', () => {
  expect(evaluate(score('recommend', { of: 'nps' }), [])).toMatchObject({
    value: null,
    standardDeviation: null,
    interval: null,
    base: 0,
  })
})
