import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneWay } from '#app/core/findings/tables-for.ts'
import type { ParsedResponse } from '#app/core/response/answer.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countAtoms } from '#app/core/tally/tables/count-atoms.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { FollowedTables } from '#app/core/tally/tables/followed-tables.ts'
import type { OneWayTable, Table, TableSpec } from '#app/core/tally/tables/table.ts'
import { filter, valueOf } from '#tests/core/plans.ts'
import { crossSpec } from '#tests/core/tables.ts'
import { answers, PLAN } from './a-survey.ts'

const FILTERS = ["{a} = 'x'", "{m} contains 'c33' or {r} >= 3"].map(filter)
const SPECS: readonly TableSpec[] = [
  ...PLAN.codebook.map(({ id }) => oneWay(id, null)),
  ...FILTERS.flatMap((where) => ['a', 'm', 'n', 'r'].map((id) => oneWay(id, where))),
  crossSpec('a', 'b'),
]

type Step =
  | { readonly kind: 'appended'; readonly said: ParsedResponse }
  | { readonly kind: 'leftOut' | 'takenBack'; readonly row: number }
  | { readonly kind: 'looked' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: answers.map((raw): Step => ({
      kind: 'appended',
      said: valueOf(parseAnswers(PLAN, raw)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('leftOut', 'takenBack'), row: fc.nat(40) }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'looked' }) },
)

function take(columns: Columns, taken: Step): void {
  if (taken.kind === 'appended') columns.append(taken.said.answers, taken.said.notShown)
  else if (taken.kind === 'looked' || taken.row >= columns.rows) return
  else if (taken.kind === 'leftOut') columns.leaveOut(taken.row)
  else columns.takeBack(taken.row)
}

const look = (tables: FollowedTables) => ({
  tables: SPECS.map((spec) => tables.table(spec)),
  atoms: tables.atoms(SPECS),
})

type Means = (mean: number) => unknown

const asIs: Means = (mean) => mean
const nearly: Means = (mean) => expect.closeTo(mean, 4) as unknown

/** Sums of numbers may differ in their last digits by the order in which they were added. */
const inBrief = (table: Table | null, means: Means) =>
  table?.kind === 'oneWay' && table.moments !== null
    ? { ...table, moments: [table.moments.n, means(table.moments.mean)] }
    : table

const held = (atoms: readonly OneWayTable[] = [], means: Means) =>
  atoms
    .filter(({ base }) => base.asked > 0)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((atom) => inBrief(atom, means))

test('tables that follow their columns equal a count from scratch, whoever leaves and comes back', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 50, size: 'max' }),
      fc.integer({ min: 1, max: 30 }),
      (steps, blockRows) => {
        const columns = new Columns(PLAN.codebook)
        const followed = new FollowedTables(columns, blockRows)
        for (const taken of [...steps, { kind: 'looked' } as const]) {
          take(columns, taken)
          if (taken.kind !== 'looked') continue
          for (const spec of SPECS)
            expect(inBrief(followed.table(spec), asIs)).toEqual(
              inBrief(countTable(columns, spec), nearly),
            )
          const [atoms, counted] = [followed.atoms(SPECS), countAtoms(columns, SPECS)]
          expect(Object.keys(atoms).sort()).toEqual(Object.keys(counted).sort())
          for (const variable of Object.keys(counted))
            expect(held(atoms[variable], asIs)).toEqual(held(counted[variable], nearly))
        }
        // To the last digit what somebody gets who looks now for the first time.
        expect(look(followed)).toEqual(look(new FollowedTables(columns, blockRows)))
      },
    ),
    { numRuns: 30 },
  )
})

test('while nothing changes a table is the same one', () => {
  const columns = new Columns(PLAN.codebook)
  const followed = new FollowedTables(columns, 2)
  for (let n = 0; n < 5; n += 1) columns.append({ a: 'x' }, [])
  const spec = oneWay('a', null)
  const first = followed.table(spec)
  expect(followed.table(spec)).toBe(first)
  columns.append({ a: 'x' }, [])
  expect(followed.table(spec)).not.toBe(first)
})

test('what was counted is behind by the blocks that came since, and by all after a row left', () => {
  const columns = new Columns(PLAN.codebook)
  const followed = new FollowedTables(columns, 10)
  const specs = [oneWay('a', null), oneWay('a', FILTERS[0] ?? null)]
  for (let n = 0; n < 35; n += 1) columns.append({ a: 'x' }, [])
  const blocks = () => {
    let counted = 0
    for (const tally of followed.behind(specs, 'tablesAndAtoms'))
      for (; tally.isBehind(); counted += 1) tally.countBlock()
    return counted
  }
  expect(blocks()).toBe(9)
  for (let n = 0; n < 4; n += 1) columns.append({ a: 'x' }, [])
  expect(blocks()).toBe(0)
  columns.append({ a: 'x' }, [])
  expect(blocks()).toBe(3)
  columns.leaveOut(0)
  expect(blocks()).toBe(12)
})
