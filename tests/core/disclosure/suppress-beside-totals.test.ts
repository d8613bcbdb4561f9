import fc from 'fast-check'
import { equalTo, solve } from 'yalps'
import { describe, expect, test } from 'vitest'
import { boundsOf, type CountTable, type HiddenCells } from '#app/core/disclosure/audit.ts'
import {
  rememberTable,
  suppressBesideEarlier,
  suppressBesideTotals,
} from '#app/core/disclosure/suppress-beside-totals.ts'
import { margins } from '#app/core/stats/margins.ts'

const K = 5

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: K - 1 }) },
  { weight: 3, arbitrary: fc.integer({ min: K, max: 60 }) },
)

const table: fc.Arbitrary<CountTable> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

/** A linear programme over every number of the page; what is printed stands fast, the rest is free. */
function readersBounds(counts: CountTable, hidden: HiddenCells, asked: readonly [number, number]) {
  const { rows, columns } = margins(counts)
  const constraints = new Map<string, ReturnType<typeof equalTo>>([
    ...rows.map((total, row) => [`row ${row}`, equalTo(total)] as const),
    ...columns.map((total, column) => [`column ${column}`, equalTo(total)] as const),
  ])
  const variables = new Map<string, Map<string, number>>()
  counts.forEach((line, row) => {
    line.forEach((value, column) => {
      const name = `cell ${row} ${column}`
      const isAsked = row === asked[0] && column === asked[1]
      const isPrinted = hidden[row]?.[column] !== true
      if (isPrinted) constraints.set(name, equalTo(value))
      variables.set(
        name,
        new Map([
          [`row ${row}`, 1],
          [`column ${column}`, 1],
          ...(isPrinted ? [[name, 1] as const] : []),
          ...(isAsked ? [['it', 1] as const] : []),
        ]),
      )
    })
  })
  const bound = (direction: 'minimize' | 'maximize') =>
    solve({ direction, objective: 'it', constraints, variables })
  return { least: bound('minimize'), most: bound('maximize') }
}

const cellsIn = (hidden: HiddenCells): readonly (readonly [number, number])[] =>
  hidden.flatMap((line, row) => line.flatMap((is, column) => (is ? [[row, column] as const] : [])))

describe('a table beside totals that are public', () => {
  test('gives no hidden cell away closer than k − 1, or than its totals alone do', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const hidden = suppressBesideTotals(counts, K)
        const whole = counts.map((line) => line.map(() => true))
        for (const cell of cellsIn(hidden)) {
          const { least, most } = readersBounds(counts, hidden, cell)
          expect([least.status, most.status]).toEqual(['optimal', 'optimal'])
          const byTotals = readersBounds(counts, whole, cell)
          expect(most.result - least.result).toBeGreaterThanOrEqual(
            Math.min(K - 1, byTotals.most.result - byTotals.least.result) - 1e-6,
          )
        }
      }),
    )
  })

  test('shows no count from 1 to k − 1', () => {
    fc.assert(
      fc.property(table, (counts) => {
        suppressBesideTotals(counts, K).forEach((line, row) => {
          line.forEach((isHidden, column) => {
            const value = counts[row]?.[column] ?? 0
            if (!isHidden) expect(value === 0 || value >= K).toBe(true)
          })
        })
      }),
    )
  })

  test('shows no 0 that says of fewer than k² people of a column what they are not', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { columns } = margins(counts)
        suppressBesideTotals(counts, K).forEach((line, row) => {
          line.forEach((isHidden, column) => {
            const people = columns[column] ?? 0
            if (!isHidden && counts[row]?.[column] === 0 && people > 0)
              expect(people).toBeGreaterThanOrEqual(K ** 2)
          })
        })
      }),
    )
  })
})

test('bounds of hidden cells are those of a linear programme over the printed totals', () => {
  const withHidden = table.chain((counts) =>
    fc.tuple(
      fc.constant(counts),
      fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), {
        minLength: 5,
        maxLength: 5,
      }),
    ),
  )
  fc.assert(
    fc.property(withHidden, ([counts, mask]) => {
      const hidden = counts.map((line, i) => line.map((_, j) => mask[i]?.[j] === true))
      for (const { row, column, least, most } of boundsOf(counts, hidden)) {
        const reader = readersBounds(counts, hidden, [row, column])
        expect(least).toBeCloseTo(reader.least.result, 6)
        expect(most).toBeCloseTo(reader.most.result, 6)
      }
    }),
  )
})

test('a table without small counts is shown whole', () => {
  const counts = [
    [30, 40],
    [50, 0],
  ]
  expect(cellsIn(suppressBesideTotals(counts, K))).toEqual([])
})

test('an answer that nobody gave is shown as 0', () => {
  const hidden = suppressBesideTotals(
    [
      [30, 30],
      [0, 0],
    ],
    K,
  )
  expect(cellsIn(hidden)).toEqual([])
})

test('one small cell takes three others along, so that no total gives it away', () => {
  const hidden = suppressBesideTotals(
    [
      [2, 30, 60],
      [40, 50, 70],
      [80, 90, 99],
    ],
    K,
  )
  expect(cellsIn(hidden)).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ])
})

describe('beside what was told before', () => {
  const nobody = (counts: CountTable) => counts.map((line) => line.map(() => 0))

  test('a small count is kept apart from counts that are printed only later', () => {
    const then: CountTable = [
      [31, 17, 7],
      [19, 11, 28],
      [4, 9, 10],
    ]
    const hiddenThen = suppressBesideTotals(then, K)
    expect(cellsIn(hiddenThen)).toContainEqual([2, 0])
    const now: CountTable = [
      [41, 21, 8],
      [27, 15, 41],
      [5, 11, 13],
    ]
    expect(cellsIn(suppressBesideTotals(now, K))).toEqual([])
    const earlier = rememberTable(then, hiddenThen, K, { least: nobody(then), guarded: null })
    const hiddenNow = suppressBesideEarlier(now, K, earlier) ?? []
    const most = now.map((line, row) =>
      line.map((count, column) => (hiddenNow[row]?.[column] === true ? Infinity : count)),
    )
    const small = boundsOf(then, hiddenThen, { most }).find(
      ({ row, column }) => row === 2 && column === 0,
    )
    expect((small?.most ?? 0) - (small?.least ?? 0)).toBeGreaterThanOrEqual(K - 1)
    // Once it is small no longer, the next table prints it all.
    const next = now.map((line) => line.map((count) => count + 5))
    const later = rememberTable(now, hiddenNow, K, earlier)
    expect(cellsIn(suppressBesideEarlier(next, K, later) ?? hiddenNow)).toEqual([])
  })

  test('a table waits where what was printed before says how few are new', () => {
    const before: CountTable = [
      [20, 0],
      [20, 20],
    ]
    const told = before.map((line) => line.map(() => false))
    const earlier = rememberTable(before, told, K, { least: nobody(before), guarded: null })
    const now: CountTable = [
      [21, 1],
      [20, 20],
    ]
    expect(suppressBesideEarlier(now, K, earlier)).toBeNull()
    const much: CountTable = [
      [30, 1],
      [29, 28],
    ]
    expect(cellsIn(suppressBesideEarlier(much, K, earlier) ?? [])).toHaveLength(4)
  })
})
