import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import type { Crosstab, CrosstabSpec } from '#app/core/tally/analysis/crosstab.ts'
import type { SamplingPlan } from '#app/core/tally/designs/sampling-plan.ts'
import { summarise } from '#app/core/tally/analysis/summarise.ts'
import type { Summary } from '#app/core/tally/analysis/summary.ts'
import type { Weighting } from '#app/core/tally/designs/weighting.ts'
import { asking, valueOf } from '#tests/core/plans.ts'
import { crosstabOf, spec } from '#tests/core/tally/a-crosstab.ts'
import { expectAlike, noNumbersIn } from './figures.ts'

// Samples of a handful in which nothing varies round differently; every run meets the same ones.
fc.configureGlobal({ seed: 20261126 })

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['up', 'down'], showDontKnowItem: true },
  { type: 'radiogroup', name: 'age', choices: ['young', 'middle', 'old'] },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail', 'chat'] },
  { type: 'rating', name: 'stars' },
  { type: 'text', name: 'amount', inputType: 'number' },
  { type: 'text', name: 'weight', inputType: 'number' },
  { type: 'text', name: 'stratum', inputType: 'number' },
  { type: 'text', name: 'cluster', inputType: 'number' },
)

const person: fc.Arbitrary<JsonObject> = fc.record(
  {
    mood: fc.constantFrom('up', 'down', 'dontknow'),
    age: fc.constantFrom('young', 'middle', 'old'),
    uses: fc.subarray(['phone', 'mail', 'chat'], { minLength: 1 }),
    stars: fc.integer({ min: 1, max: 5 }),
    amount: fc.integer({ min: -20, max: 300 }),
    weight: fc.constantFrom(0.5, 1, 1.25, 2, 3),
    stratum: fc.integer({ min: 1, max: 2 }),
    cluster: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['weight', 'stratum', 'cluster'] },
)
const people = fc.array(person, { maxLength: 60, size: 'max' })

const BY_WEIGHT: Weighting = { kind: 'variable', variable: 'weight' }
const PLANS: readonly SamplingPlan[] = [
  { strata: null, clusters: null },
  { strata: 'stratum', clusters: null },
  { strata: 'stratum', clusters: 'cluster' },
  { strata: null, clusters: 'cluster' },
]

const ASKED: readonly CrosstabSpec[] = ['mood', 'stars', 'uses'].map((rows, index) =>
  spec(rows, [{ variables: ['age'] }, { variables: ['uses'] }, { variables: ['age', 'mood'] }], {
    weighting: BY_WEIGHT,
    letters: { adjustment: 'benjaminiHochberg', level: 0.05 },
    ...(index > 0 && PLANS[index] ? { sampling: PLANS[index] } : {}),
  }),
)

const append = (columns: Columns, answers: readonly JsonObject[]) => {
  for (const said of answers) {
    const kept = keepVisible(PLAN, said)
    columns.append(kept.answers, kept.notShown)
  }
  return columns
}

type Figures = { readonly tables: readonly Crosstab[]; readonly summaries: readonly Summary[] }

const figuresOf = (columns: Columns): Figures => ({
  tables: ASKED.map((asked) => crosstabOf(columns, asked)),
  summaries: ['mood', 'stars', 'uses', 'amount'].map((variable, index) =>
    valueOf(
      summarise(columns, {
        variable,
        where: null,
        boxes: variable === 'mood' ? [{ id: 'net', values: ['up'], against: ['down'] }] : [],
        weighting: BY_WEIGHT,
        flagged: 'kept',
        sampling: PLANS[index] ?? { strata: null, clusters: null },
      }),
    ),
  ),
})

const figuresOver = (answers: readonly JsonObject[]) =>
  figuresOf(append(new Columns(PLAN.codebook), answers))

/** To the last digit, but where it hangs on the order in which strata and clusters first appear. */
function expectSame(actual: Figures, expected: Figures): void {
  expect(actual.tables[0]).toEqual(expected.tables[0])
  expect(actual.summaries[0]).toEqual(expected.summaries[0])
  expectAlike(actual, expected, 1)
}

test('the order of responses changes nothing', () => {
  fc.assert(
    fc.property(
      people.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expectAlike(figuresOver(shuffled), figuresOver(all), 1)
      },
    ),
    { numRuns: 15 },
  )
})

test.each([1000, 1e-6])('weights times %d change nothing but weighted counts', (scale) => {
  fc.assert(
    fc.property(people, (all) => {
      const scaled = all.map((said) => ({ ...said, weight: Number(said['weight']) * scale }))
      expectAlike(figuresOver(scaled), figuresOver(all), scale)
    }),
    { numRuns: 15 },
  )
})

test('people without weight change nothing, wherever they stand', () => {
  fc.assert(
    fc.property(people, people, fc.nat(60), (all, others, at) => {
      const light = others.map((said) => ({ ...said, weight: 0 }))
      const mixed = [...all.slice(0, at), ...light, ...all.slice(at)]
      expectSame(figuresOver(mixed), figuresOver(all))
    }),
    { numRuns: 15 },
  )
})

test('tables after responses were added, left out and withdrawn are those of who is left', () => {
  fc.assert(
    fc.property(people, people, fc.array(fc.nat(59), { maxLength: 10 }), (first, more, gone) => {
      const columns = append(new Columns(PLAN.codebook), first)
      figuresOf(columns)
      append(columns, more)
      figuresOf(columns)
      const all = [...first, ...more]
      gone.forEach((row, index) => {
        if (row >= all.length) return
        if (index % 2 === 0) columns.leaveOut(row)
        else columns.withdraw(row)
      })
      const left = all.filter((_, row) => !gone.includes(row))
      expectSame(figuresOf(columns), figuresOver(left))
    }),
    { numRuns: 15 },
  )
})

test('a summary and the total of a crosstab agree, in strata and clusters too', () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...PLANS), (all, sampling) => {
      const columns = append(new Columns(PLAN.codebook), all)
      const [, asked] = ASKED
      if (asked === undefined) throw new Error('No table')
      const { total } = crosstabOf(columns, { ...asked, sampling })
      const { weighting } = asked
      const summary = valueOf(
        summarise(columns, {
          variable: 'stars',
          where: null,
          boxes: [],
          flagged: 'kept',
          weighting,
          sampling,
        }),
      )
      expectAlike(
        total.cells.map(({ columnShare, standardError }) => [columnShare, standardError]),
        summary.categories.map(({ share }) => [share.share, share.standardError]),
        1,
      )
    }),
    { numRuns: 15 },
  )
})

test('no figure of few people, or of nobody, is NaN or infinite', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 4 }), (few) => {
      expect(noNumbersIn(figuresOver(few))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
