import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { associate } from '#app/core/tally/analysis/associate.ts'
import type {
  AssociationMeasure,
  AssociationSpec,
  MeasureName,
  StatedMeasure,
} from '#app/core/tally/analysis/associations.ts'
import { filter, planFrom, valueOf } from '#tests/core/plans.ts'
import { columnsOf, times } from '#tests/core/tables.ts'
import golden from '../../golden/ordinal-association.json' with { type: 'json' }

const rating = (name: string) => ({ type: 'rating', name, rateMin: 1, rateMax: 9 })
const PLAN = planFrom({
  elements: [
    rating('x'),
    rating('y'),
    { type: 'radiogroup', name: 'kind', choices: ['a', 'b', 'c'] },
    { type: 'checkbox', name: 'how', choices: ['a', 'b'] },
    { type: 'text', name: 'age', inputType: 'number' },
    { type: 'text', name: 'income', inputType: 'number' },
    { type: 'text', name: 'weight', inputType: 'number' },
    { type: 'comment', name: 'words' },
  ],
})

const asked = (more: Partial<AssociationSpec> = {}): AssociationSpec => ({
  rows: 'x',
  columns: 'y',
  where: null,
  weighting: { kind: 'none' },
  flagged: 'kept',
  ...more,
})

const found = (people: readonly JsonObject[], more: Partial<AssociationSpec> = {}) =>
  valueOf(associate(columnsOf(PLAN, people), asked(more)))

const named = (measures: readonly AssociationMeasure[], name: MeasureName) => {
  const measure = measures.find((one) => one.measure === name)
  if (measure === undefined) throw new Error(`No ${name}`)
  return measure
}

const stated = (measures: readonly AssociationMeasure[], name: MeasureName): StatedMeasure => {
  const measure = named(measures, name)
  if (measure.kind === 'unstated') throw new Error(`${name}: ${measure.reason}`)
  return measure
}

const reasons = (measures: readonly AssociationMeasure[]) =>
  Object.fromEntries(
    measures.map((one) => [one.measure, one.kind === 'unstated' ? one.reason : 'stated']),
  )

/** Answers 1, 3, 5 … so that there are categories which nobody gave. */
const peopleOf = (counts: readonly (readonly number[])[], more: JsonObject = {}) =>
  counts.flatMap((row, x) =>
    row.flatMap((count, y) => times(count, { x: 2 * x + 1, y: 2 * y + 1, ...more })),
  )

const SLOPE = [
  [12, 4, 1],
  [5, 9, 4],
  [2, 5, 14],
]

/** Those of which every person can be told one by one, with answers of at most five kinds. */
const SMALL = golden.filter(
  ({ counts }) => counts.length <= 5 && counts.every((row) => row.length <= 5 && row.every(isFew)),
)
function isFew(count: number): boolean {
  return count < 1000
}

describe('ordered variables', () => {
  test.each(SMALL)('$case: gamma, tau-b and Spearman are as R has them', (expected) => {
    const { measures, base } = found([
      ...peopleOf(expected.counts),
      { x: 1 },
      { y: 9 },
      { kind: 'a' },
    ])
    expect(base.people).toBe(expected.counts.flat().reduce((sum, n) => sum + n, 0))
    for (const name of ['gamma', 'tauB', 'spearman'] as const) {
      const value = expected[name]
      const told = named(measures, name)
      if (value === null) {
        expect(told.kind).toBe('unstated')
        continue
      }
      const { estimate, error, intervals } = stated(measures, name)
      expect(estimate).toBeCloseTo(value.estimate, 8)
      expect(error).toMatchObject({ by: 'ase1' })
      if (value.standardError !== null) expect(error?.value).toBeCloseTo(value.standardError, 8)
      expect(intervals[0]?.interval.lower ?? null).toEqual(
        value.interval === null ? null : expect.closeTo(value.interval.lower, 8),
      )
    }
  })

  test('have every measure of ordered answers, and of numbers where they are numbers', () => {
    expect(reasons(found(peopleOf(SLOPE)).measures)).toEqual({
      spearman: 'stated',
      tauB: 'stated',
      tauC: 'stated',
      gamma: 'stated',
      somersD: 'stated',
      polychoric: 'stated',
      pearson: 'stated',
      cramersV: 'stated',
      correctedCramersV: 'stated',
    })
  })

  test('swapped have the same measures, but for Somers’ d', () => {
    const people = peopleOf(SLOPE)
    const [one, other] = [found(people), found(people, { rows: 'y', columns: 'x' })]
    const estimates = (measures: readonly AssociationMeasure[]) =>
      measures
        .filter(({ measure }) => measure !== 'somersD')
        .map((measure) => (measure.kind === 'stated' ? measure.estimate.toFixed(9) : null))
    expect(estimates(other.measures)).toEqual(estimates(one.measures))
  })

  test('that are numbers go together by size, however they came', () => {
    const people = [5, 1, 4, 2, 3].map((age) => ({ age: 10 * age, income: age ** 3 }))
    const { measures } = found(people, { rows: 'age', columns: 'income' })
    expect(stated(measures, 'spearman').estimate).toBe(1)
    expect(stated(measures, 'pearson').estimate).toBeLessThan(1)
    expect(named(measures, 'polychoric')).toMatchObject({ reason: 'tooFewPeople' })
  })

  test('of whom a filter lets nobody through have no measure', () => {
    const where = filter('{x} = 2')
    const { measures, base, designEffect } = found(peopleOf(SLOPE), { where })
    expect([base.people, base.effective, designEffect]).toEqual([0, null, null])
    expect(new Set(Object.values(reasons(measures)))).toEqual(new Set(['tooFewPeople']))
  })

  test('that never differ have no polychoric correlation, and all others at 1', () => {
    const alike = [1, 2, 3, 4, 5].flatMap((x) => times(6, { x, y: x }))
    const { measures } = found(alike)
    expect(named(measures, 'polychoric')).toMatchObject({ kind: 'unstated', reason: 'noMaximum' })
    expect(stated(measures, 'gamma')).toMatchObject({ estimate: 1, intervals: [] })
  })

  test('of which one does not vary have none', () => {
    const { measures } = found(times(40, { x: 3, y: 3 }))
    expect(new Set(Object.values(reasons(measures)))).toEqual(new Set(['doesNotVary']))
  })
})

describe('weighted people', () => {
  const WEIGHTING = { kind: 'variable', variable: 'weight' } as const

  test('have linearised errors on their units, and say what is known of simple samples only', () => {
    const people = [...peopleOf(SLOPE, { weight: 2 }), ...peopleOf(SLOPE, { weight: 0.5 })]
    const { measures, base, errors, designEffect } = found(people, { weighting: WEIGHTING })
    expect([errors, base.people, base.weighted]).toEqual(['linearised', 112, 140])
    expect(designEffect).toBeCloseTo(1.36, 9)
    expect(reasons(measures)).toMatchObject({
      spearman: 'stated',
      tauB: 'stated',
      tauC: 'simpleSamplesOnly',
      gamma: 'stated',
      somersD: 'stated',
      polychoric: 'simpleSamplesOnly',
      pearson: 'simpleSamplesOnly',
      cramersV: 'stated',
    })
    expect(stated(measures, 'gamma')).toMatchObject({
      error: { by: 'linearised' },
      intervals: [{ by: 't' }],
    })
    expect(stated(measures, 'cramersV').test).toMatchObject({ by: 'raoScott' })
  })

  test('who all weigh alike have the estimates of unweighted ones', () => {
    const [plain, weighed] = [
      found(peopleOf(SLOPE)),
      found(peopleOf(SLOPE, { weight: 7 }), { weighting: WEIGHTING }),
    ]
    for (const name of ['spearman', 'tauB', 'gamma', 'somersD', 'cramersV'] as const)
      expect(stated(weighed.measures, name).estimate).toBeCloseTo(
        stated(plain.measures, name).estimate,
        9,
      )
  })
})

test('a nominal variable goes together by Cramér’s V alone', () => {
  const people = [
    ...times(20, { x: 1, kind: 'a' }),
    ...times(20, { x: 2, kind: 'b' }),
    ...times(20, { x: 3, kind: 'c' }),
  ]
  const { measures } = found(people, { columns: 'kind' })
  expect(Object.keys(reasons(measures))).toEqual(['cramersV', 'correctedCramersV'])
  expect(stated(measures, 'cramersV').estimate).toBeCloseTo(1, 12)
})

test.each([
  [{ rows: 'nothing' }, 'unknownVariable'],
  [{ columns: 'words' }, 'noCategories'],
  [{ columns: 'how' }, 'overlapping'],
  [{ weighting: { kind: 'variable', variable: 'kind' } }, 'notANumber'],
] as const)('%j is refused', (more, code) => {
  expect(associate(columnsOf(PLAN, []), asked(more))).toMatchObject({
    ok: false,
    problem: { code },
  })
})

test('numbers of which too many differ are refused', () => {
  const people = Array.from({ length: 250 }, (_, n) => ({ age: n, income: n }))
  expect(
    associate(columnsOf(PLAN, people), asked({ rows: 'age', columns: 'income' })),
  ).toMatchObject({ ok: false, problem: { code: 'tooManyCombinations' } })
})
