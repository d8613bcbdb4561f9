import { expect, test } from 'vitest'
import type { Raking } from '#app/core/tally/designs/weighting.ts'
import golden from '#tests/golden/calibrated-figures.json' with { type: 'json' }
import { asking } from '#tests/core/plans.ts'
import { nearly } from '#tests/core/stats/nearly.ts'
import { columnsOf } from '#tests/core/tables.ts'
import { crosstabOf, spec } from './a-crosstab.ts'

const { people, designs } = golden

const PLAN = asking(
  ...(['sex', 'age', 'liked', 'place', 'stratum'] as const).map((name) => ({
    type: 'rating',
    name,
    rateMin: 1,
    rateMax: { sex: 2, age: 3, liked: 3, place: 2, stratum: 2 }[name],
  })),
  { type: 'text', name: 'unit', inputType: 'number' },
)

const columns = columnsOf(
  PLAN,
  people.sex.map((sex, n) => ({
    sex,
    age: people.age[n] ?? 0,
    liked: people.liked[n] ?? 0,
    place: people.place[n] ?? 0,
    stratum: people.stratum[n] ?? 0,
    unit: people.unit[n] ?? 0,
  })),
)

const targets = (...shares: readonly number[]) =>
  shares.map((share, place) => ({ value: place + 1, share }))

const RAKING: Raking = {
  kind: 'raking',
  margins: [
    { variable: 'sex', targets: targets(0.5, 0.5) },
    { variable: 'age', targets: targets(0.3, 0.4, 0.3) },
  ],
  bounds: null,
  base: null,
  errors: 'calibrated',
}

const SAMPLING = {
  people: { strata: null, clusters: null },
  strata: { strata: 'stratum', clusters: null },
  clusters: { strata: 'stratum', clusters: 'unit' },
}

const tableOf = (rows: string, design: keyof typeof SAMPLING = 'people', weighting = RAKING) =>
  crosstabOf(
    columns,
    spec(rows, [{ variables: ['place'] }], {
      weighting,
      sampling: SAMPLING[design],
      independence: 'wald',
    }),
  )

test.each(['people', 'strata', 'clusters'] as const)(
  'errors of a calibrated crosstab are those of R’s rake, where people were drawn as %s',
  (design) => {
    const { total, groups } = tableOf('liked', design)
    const [group] = groups
    const [here] = group?.columns ?? []
    const expected = designs[design]
    const { t, difference } = group?.meanDifference ?? {}
    expect({
      share: total.cells[1]?.columnShare,
      shareError: total.cells[1]?.standardError,
      here: here?.cells[1]?.columnShare,
      hereError: here?.cells[1]?.standardError,
      meanError: total.mean?.standardError,
      difference,
      differenceError: (difference ?? NaN) / (t ?? NaN),
      f: group?.association?.raoScott?.f,
      waldF: group?.association?.wald?.f,
    }).toEqual(nearly(expected))
  },
)

test('a share that is a target has no error, and its interval is itself', () => {
  const [first] = tableOf('sex').total.cells
  expect(first?.columnShare).toBeCloseTo(0.5, 12)
  expect(first).toMatchObject({
    standardError: 0,
    interval: { method: 'target', lower: first?.columnShare, upper: first?.columnShare },
  })
})

test('columns of calibrated weights are compared by linearisation', () => {
  const asGiven: Raking = { ...RAKING, errors: 'asGiven' }
  expect(tableOf('liked').groups[0]?.test).toBe('t')
  expect(tableOf('liked', 'people', asGiven).groups[0]?.test).toBe('z')
})
