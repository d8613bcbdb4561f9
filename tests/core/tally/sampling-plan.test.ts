import { expect, test } from 'vitest'
import { samplingOf } from '#app/core/tally/designs/sampling-plan.ts'
import { asking, valueOf } from '#tests/core/plans.ts'
import { columnsOf } from '#tests/core/tables.ts'
import { crosstabOf, spec } from './a-crosstab.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['up', 'down'] },
  { type: 'text', name: 'stratum', inputType: 'number' },
  { type: 'text', name: 'cluster', inputType: 'number' },
)

/** Ten clusters of two people who think alike. */
const PAIRS = Array.from({ length: 20 }, (_, n) => ({
  mood: n < 10 ? 'up' : 'down',
  stratum: n % 4 < 2 ? 1 : 2,
  cluster: Math.floor(n / 2),
}))

test('two people of one cluster who think alike say no more than one of them', () => {
  const sampling = { strata: null, clusters: 'cluster' }
  const { total } = crosstabOf(columnsOf(PLAN, PAIRS), spec('mood', [], { sampling }))
  // √(p(1 − p)/(m − 1)) with m = 10 clusters.
  expect(total.cells[0]?.standardError).toBeCloseTo(1 / 6, 12)
})

test('a cluster number in two strata means two clusters', () => {
  const people = [1, 1, 2, 2].map((stratum) => ({ mood: 'up', stratum, cluster: 7 }))
  const columns = columnsOf(PLAN, people)
  expect(valueOf(samplingOf(columns, { strata: 'stratum', clusters: 'cluster' }))).toEqual({
    kind: 'clusters',
    unit: Int32Array.of(0, 0, 1, 1),
    stratumOf: Int32Array.of(0, 1),
    strata: 2,
  })
})
