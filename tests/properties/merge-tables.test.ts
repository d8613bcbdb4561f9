import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneWay } from '#app/core/findings/tables-for.ts'
import { keepVisible } from '#app/core/response/visibility.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countAtoms } from '#app/core/tally/tables/count-atoms.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { mergeAtoms, mergeTables } from '#app/core/tally/tables/merge-tables.ts'
import type { OneWayTable, Table, TableSpec } from '#app/core/tally/tables/table.ts'
import { filter } from '#tests/core/plans.ts'
import { crossSpec } from '#tests/core/tables.ts'
import { answers, PLAN } from './a-survey.ts'

const FILTERS = ["{a} = 'x'", "{m} contains 'c33' or {r} >= 3"].map(filter)
const SPECS: readonly TableSpec[] = [
  ...PLAN.codebook.map(({ id }) => oneWay(id, null)),
  ...FILTERS.flatMap((where) => PLAN.codebook.map(({ id }) => oneWay(id, where))),
  crossSpec('a', 'b'),
]

/** Rows, of which some no longer count, and two places to cut them at. */
const cut = fc
  .array(fc.tuple(answers, fc.boolean()), { maxLength: 90, size: 'max' })
  .chain((people) =>
    fc.tuple(fc.constant(people), fc.nat({ max: people.length }), fc.nat({ max: people.length })),
  )
  .map(([people, one, other]) => {
    const columns = new Columns(PLAN.codebook)
    for (const [said, counts] of people) {
      const kept = keepVisible(PLAN, said)
      const row = columns.append(kept.answers, kept.notShown)
      if (!counts) columns.leaveOut(row)
    }
    return { columns, cuts: [0, Math.min(one, other), Math.max(one, other), people.length] }
  })

const eachRange = <Counted>(
  cuts: readonly number[],
  count: (range: { from: number; to: number }) => Counted,
): [Counted, Counted, Counted] => {
  const [a = 0, b = 0, c = 0, d = 0] = cuts
  return [count({ from: a, to: b }), count({ from: b, to: c }), count({ from: c, to: d })]
}

function tableOf(columns: Columns, spec: TableSpec, range?: { from: number; to: number }): Table {
  const table = countTable(columns, spec, range)
  if (table === null) throw new Error(`No table ${spec.id}`)
  return table
}

function expectAlike(actual: Table, expected: Table): void {
  if (actual.kind !== 'oneWay' || expected.kind !== 'oneWay') {
    expect(actual).toEqual(expected)
    return
  }
  expect({ ...actual, moments: null }).toEqual({ ...expected, moments: null })
  expect(actual.moments?.n).toBe(expected.moments?.n)
  const scale = 1 + Math.abs(expected.moments?.mean ?? 0)
  expect((actual.moments?.mean ?? 0) / scale).toBeCloseTo((expected.moments?.mean ?? 0) / scale, 9)
  const squares = expected.moments?.squares ?? 0
  expect(Math.abs((actual.moments?.squares ?? 0) - squares)).toBeLessThanOrEqual(
    1e-9 * (1 + squares),
  )
}

test('tables of ranges of rows merge to the table of all rows, in either order', () => {
  fc.assert(
    fc.property(cut, ({ columns, cuts }) => {
      for (const spec of SPECS) {
        const [a, b, c] = eachRange(cuts, (range) => tableOf(columns, spec, range))
        const whole = tableOf(columns, spec)
        expectAlike(mergeTables(mergeTables(a, b), c), whole)
        expectAlike(mergeTables(a, mergeTables(b, c)), whole)
      }
    }),
    { numRuns: 40 },
  )
})

test('atoms of ranges of rows merge to the atoms of all rows', () => {
  const sorted = (atoms: readonly OneWayTable[] | undefined) =>
    [...(atoms ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1))
  fc.assert(
    fc.property(cut, ({ columns, cuts }) => {
      const [a, b, c] = eachRange(cuts, (range) => countAtoms(columns, SPECS, range))
      const merged = mergeAtoms(mergeAtoms(a, b), c)
      for (const [variable, atoms] of Object.entries(countAtoms(columns, SPECS))) {
        const [actual, expected] = [sorted(merged[variable]), sorted(atoms)]
        expect(actual.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        expected.forEach((atom, index) => expectAlike(actual[index] ?? atom, atom))
      }
    }),
    { numRuns: 40 },
  )
})
