import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { Columns } from '#app/core/tally/columns.ts'
import type { Crosstab } from '#app/core/tally/crosstab.ts'
import { summarise } from '#app/core/tally/summarise.ts'
import { asking, valueOf } from '#tests/core/plans.ts'
import { crosstabOf, spec } from '#tests/core/tally/a-crosstab.ts'

const PLAN = asking(
  { type: 'radiogroup', name: 'mood', choices: ['up', 'down'], showDontKnowItem: true },
  { type: 'radiogroup', name: 'age', choices: ['young', 'middle', 'old'] },
  { type: 'checkbox', name: 'uses', choices: ['phone', 'mail', 'chat'] },
  { type: 'rating', name: 'stars' },
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
    weight: fc.constantFrom(0.5, 1, 1.25, 2, 3),
    stratum: fc.integer({ min: 1, max: 2 }),
    cluster: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['weight', 'stratum', 'cluster'] },
)
const people = fc.array(person, { maxLength: 60, size: 'max' })

const ASKED = ['mood', 'stars', 'uses'].map((rows) =>
  spec(rows, [{ variables: ['age'] }, { variables: ['uses'] }, { variables: ['age', 'mood'] }], {
    weighting: { kind: 'variable', variable: 'weight' },
    letters: { adjustment: 'benjaminiHochberg', level: 0.05 },
  }),
)

const append = (columns: Columns, answers: readonly JsonObject[]) => {
  for (const said of answers) {
    const kept = keepVisible(PLAN, said)
    columns.append(kept.answers, kept.notShown)
  }
  return columns
}

const tablesOf = (columns: Columns): readonly Crosstab[] =>
  ASKED.map((asked) => crosstabOf(columns, asked))

const tablesOver = (answers: readonly JsonObject[]) =>
  tablesOf(append(new Columns(PLAN.codebook), answers))

/** Figures by their paths, those given in weights apart. */
function expectAlike(actual: unknown, expected: unknown, scale: number, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const wanted = path.endsWith('weighted') ? expected * scale : expected
    expect(Math.abs(actual - wanted), path).toBeLessThanOrEqual(1e-7 * (1 + Math.abs(wanted)))
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual ?? {}), path).toEqual(Object.keys(expected))
    for (const [key, value] of Object.entries(expected as Record<string, unknown>))
      expectAlike((actual as Record<string, unknown>)[key], value, scale, `${path}/${key}`)
  } else expect(actual, path).toEqual(expected)
}

test('the order of responses changes nothing', () => {
  fc.assert(
    fc.property(
      people.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        expectAlike(tablesOver(shuffled), tablesOver(all), 1)
      },
    ),
    { numRuns: 30 },
  )
})

test('weights times 1,000 change nothing but weighted counts', () => {
  fc.assert(
    fc.property(people, (all) => {
      const heavy = all.map((said) => ({ ...said, weight: Number(said['weight']) * 1000 }))
      expectAlike(tablesOver(heavy), tablesOver(all), 1000)
    }),
    { numRuns: 30 },
  )
})

test('people without weight change nothing, wherever they stand', () => {
  fc.assert(
    fc.property(people, people, fc.nat(60), (all, others, at) => {
      const light = others.map((said) => ({ ...said, weight: 0 }))
      expect(tablesOver([...all.slice(0, at), ...light, ...all.slice(at)])).toEqual(tablesOver(all))
    }),
    { numRuns: 30 },
  )
})

test('tables after responses were added, left out and withdrawn are those of who is left', () => {
  fc.assert(
    fc.property(people, people, fc.array(fc.nat(59), { maxLength: 10 }), (first, more, gone) => {
      const columns = append(new Columns(PLAN.codebook), first)
      tablesOf(columns)
      append(columns, more)
      tablesOf(columns)
      const all = [...first, ...more]
      gone.forEach((row, index) => {
        if (row >= all.length) return
        if (index % 2 === 0) columns.leaveOut(row)
        else columns.withdraw(row)
      })
      const left = all.filter((_, row) => !gone.includes(row))
      expect(tablesOf(columns)).toEqual(tablesOver(left))
    }),
    { numRuns: 30 },
  )
})

test('a summary and the total of a crosstab agree, in strata and clusters too', () => {
  const plans = [
    { strata: 'stratum', clusters: null },
    { strata: 'stratum', clusters: 'cluster' },
    { strata: null, clusters: 'cluster' },
  ]
  fc.assert(
    fc.property(people, fc.constantFrom(...plans), (all, sampling) => {
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
    { numRuns: 30 },
  )
})
