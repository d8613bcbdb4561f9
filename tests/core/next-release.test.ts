import { expect, test } from 'vitest'
import { nextRelease, type Release } from '#app/core/disclosure/release.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import type { JsonObject } from '#app/core/json.ts'
import { countAtoms } from '#app/core/tally/tables/count-atoms.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import { asking, filter } from './plans.ts'
import { columnsOf, crossSpec, specsOf, times } from './tables.ts'

const plan = asking(
  { type: 'radiogroup', name: 'a', choices: ['x', 'y'] },
  { type: 'radiogroup', name: 'b', choices: ['p', 'q'] },
  { type: 'radiogroup', name: 'c', choices: ['x', 'y'], visibleIf: "{b} = 'p'" },
)
// The filtered table stands first, so that order can't be what makes it wait for the whole one.
const specs = [oneWay('a', filter("{b} = 'p'")), ...specsOf(plan.codebook, [crossSpec('a', 'b')])]

function release(previous: Release | null, answers: readonly JsonObject[]): Release | null {
  const columns = columnsOf(plan, answers)
  const tables = specs.flatMap((spec) => {
    const table = countTable(columns, spec)
    return table === null ? [] : [{ spec, table }]
  })
  return nextRelease(previous, columns.responses, tables, countAtoms(columns, specs))
}

const asOf = (of: Release | null) =>
  Object.fromEntries(Object.entries(of?.tables ?? {}).map(([id, table]) => [id, table.asOf]))

const both = [
  ...times(10, { a: 'x', b: 'p' }),
  ...times(10, { a: 'y', b: 'p' }),
  ...times(10, { a: 'x', b: 'q' }),
]

test('nothing is released before thirty responses', () => {
  expect(release(null, both.slice(0, 29))).toBeNull()
  expect(release(null, both)?.number).toBe(1)
})

test('the first release may have no table yet', () => {
  expect(release(null, times(30, {}))).toEqual({
    number: 1,
    responses: 30,
    tables: {},
    atoms: {},
    earlier: {},
    breaks: {},
  })
})

test('nothing is released while no table may move', () => {
  const first = release(null, both)
  expect(release(first, both)).toBeNull()
  expect(release(first, [...both, ...times(9, { a: 'y', b: 'q' })])).toBeNull()
  expect(release(first, [...both, ...times(50, {})])).toBeNull()
})

test('a table that waits keeps its numbers and the release in which it last moved', () => {
  const first = release(null, both)
  const second = release(first, [...both, ...times(5, { a: 'x' }), ...times(5, { a: 'y' })])
  expect(asOf(first)).toEqual({ a: 1, b: 1, 'a x b': 1 })
  expect(asOf(second)).toEqual({ a: 2, b: 1, 'a x b': 1 })
  expect(second?.tables['b']).toEqual(first?.tables['b'])
  expect(second?.responses).toBe(40)
})

test('a table may appear in a later release', () => {
  const first = release(null, [...times(20, { a: 'x' }), ...times(10, { a: 'y' })])
  const grown = [...times(20, { a: 'x', b: 'p' }), ...times(10, { a: 'y', b: 'q' })]
  expect(release(first, [...grown, ...times(9, {})])).toBeNull()
  const second = release(first, [...grown, ...times(10, {})])
  expect(asOf(first)).toEqual({ a: 1 })
  expect(asOf(second)).toEqual({ a: 1, b: 2, 'a x b': 2 })
})

test('a release needs ten responses more than the one before, even where a table could move', () => {
  const shownToSome = (b: 'p' | 'q') => ({ b, ...(b === 'p' ? { c: 'x' } : {}) })
  const some = [...times(29, shownToSome('p')), { b: 'p', c: 'y' }]
  const more = [...some, ...times(9, shownToSome('p')), { b: 'p', c: 'y' }]
  const first = release(null, [...some, ...times(20, shownToSome('q'))])
  expect(first?.responses).toBe(50)
  expect(release(first, [...more, ...times(19, {})])).toBeNull()
  expect(asOf(release(first, [...more, ...times(20, {})]))).toMatchObject({ b: 1, c: 2 })
})

test('a release leaves the one before as it was', () => {
  const first = release(null, both)
  const before = JSON.stringify(first)
  release(first, [...both, ...both])
  expect(JSON.stringify(first)).toBe(before)
})
