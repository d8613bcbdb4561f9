import { expect, test } from 'vitest'
import type { Json, JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { rebuildRows } from '#app/core/study/rebuild-rows.ts'
import type { ReconstructionSpec, ReconstructionStep } from '#app/core/study/reconstruction.ts'
import { planOfStudy, STUDIES, studyOf, valueOf, type StudyName } from './plans.ts'

const spec = (steps: readonly ReconstructionStep[], seed = 1): ReconstructionSpec => ({
  responses: 10,
  seed,
  steps,
})

const bought: ReconstructionStep = {
  kind: 'single',
  variable: 'bought',
  cells: [
    {
      when: {},
      counts: [
        { value: 'yes', count: 6 },
        { value: 'no', count: 3 },
        { value: null, count: 1 },
      ],
    },
  ],
}
const ifBought = (yes: number, others: number): ReconstructionStep => ({
  kind: 'single',
  variable: 'liked',
  cells: [
    { when: { bought: ['yes'] }, counts: [{ value: 5, count: yes }] },
    { when: {}, counts: [{ value: null, count: others }] },
  ],
})
const reasons: ReconstructionStep = {
  kind: 'multiple',
  variable: 'reasons',
  when: { bought: ['yes'] },
  counts: [
    { value: 'price', count: 4 },
    { value: 'service', count: 6 },
  ],
}

const how = (rows: readonly JsonObject[], variable: string, value: Json | undefined) =>
  rows.filter((row) => JSON.stringify(row[variable]) === JSON.stringify(value)).length

test('rows hold exactly the counts of the specification', () => {
  const rows = valueOf(rebuildRows(spec([bought, ifBought(6, 4), reasons])))
  expect(rows).toHaveLength(10)
  expect(how(rows, 'bought', 'yes')).toBe(6)
  expect(how(rows, 'bought', 'no')).toBe(3)
  expect(how(rows, 'bought', undefined)).toBe(1)
  expect(rows.filter(({ bought: b, liked }) => liked === 5 && b !== 'yes')).toEqual([])
  expect(how(rows, 'reasons', ['price', 'service'])).toBe(4)
  expect(how(rows, 'reasons', ['service'])).toBe(2)
})

test('the same seed gives the same rows', () => {
  const steps = [bought, ifBought(6, 4), reasons]
  expect(rebuildRows(spec(steps, 7))).toEqual(rebuildRows(spec(steps, 7)))
})

test('another seed gives the rows another order', () => {
  const steps = [bought, ifBought(6, 4), reasons]
  expect(rebuildRows(spec(steps, 7))).not.toEqual(rebuildRows(spec(steps, 8)))
})

const tooManyTicks: ReconstructionStep = {
  ...reasons,
  counts: [{ value: 'price', count: 7 }],
}
const noCellForOthers: ReconstructionStep = {
  kind: 'single',
  variable: 'liked',
  cells: [{ when: { bought: ['yes'] }, counts: [{ value: 5, count: 6 }] }],
}

test.each<[string, readonly ReconstructionStep[], string]>([
  ['too few answers', [bought, ifBought(5, 4)], 'liked, cell 0: 5 answers for 6 rows'],
  ['too many answers', [bought, ifBought(6, 5)], 'liked, cell 1: 5 answers for 4 rows'],
  ['too many ticks', [bought, tooManyTicks], 'reasons: 7 ticks of price for 6 rows'],
  ['rows in no cell', [bought, noCellForOthers], 'liked: 4 rows are in no cell'],
])('cells with %s are refused', (_, steps, problem) => {
  expect(rebuildRows(spec(steps))).toEqual({ ok: false, problem })
})

test.each<[StudyName, number]>([
  ['empathy-consumers-2020', 504],
  ['empathy-leaders-2021', 204],
])('%s is rebuilt as %i rows', (slug, responses) => {
  const { reconstruction } = studyOf(slug)
  if (reconstruction === null) throw new Error('No reconstruction')
  expect(valueOf(rebuildRows(reconstruction))).toHaveLength(responses)
})

test.each(STUDIES)('every rebuilt row of %s is a response that anybody could send', (slug) => {
  const { reconstruction } = studyOf(slug)
  if (reconstruction === null) throw new Error('No reconstruction')
  const plan = planOfStudy(slug)
  for (const row of valueOf(rebuildRows(reconstruction))) {
    const { answers, dropped } = valueOf(parseAnswers(plan, row))
    expect(dropped).toEqual([])
    expect(Object.keys(answers).sort()).toEqual(Object.keys(row).sort())
  }
})
