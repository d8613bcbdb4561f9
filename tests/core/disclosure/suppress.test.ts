import fc from 'fast-check'
import { equalTo, solve } from 'yalps'
import { describe, expect, test } from 'vitest'
import { boundsOf, type CountTable } from '#app/core/disclosure/audit.ts'
import { suppressTable, type SuppressedTable } from '#app/core/disclosure/suppress.ts'
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
function readersBounds(printed: SuppressedTable, hiddenNumber: string) {
  const constraints = new Map<string, ReturnType<typeof equalTo>>()
  const variables = new Map<string, Map<string, number>>()
  const add = (name: string, value: number | null, terms: readonly [string, number][]) => {
    variables.set(name, new Map([...terms, ...(name === hiddenNumber ? [['it', 1] as const] : [])]))
    if (value === null) return
    variables.get(name)?.set(`printed ${name}`, 1)
    constraints.set(`printed ${name}`, equalTo(value))
  }
  const rows = printed.shown.length
  for (let i = 0; i < rows; i += 1) constraints.set(`row ${i}`, equalTo(0))
  printed.columnTotalsShown.forEach((_, j) => constraints.set(`column ${j}`, equalTo(0)))
  constraints.set('rows', equalTo(printed.totalShown ?? 0))
  constraints.set('columns', equalTo(printed.totalShown ?? 0))
  printed.shown.forEach((line, i) => {
    line.forEach((value, j) =>
      add(`cell ${i} ${j}`, value, [
        [`row ${i}`, 1],
        [`column ${j}`, 1],
      ]),
    )
  })
  printed.rowTotalsShown.forEach((value, i) => {
    add(`of row ${i}`, value, [
      [`row ${i}`, -1],
      ['rows', 1],
    ])
  })
  printed.columnTotalsShown.forEach((value, j) => {
    add(`of column ${j}`, value, [
      [`column ${j}`, -1],
      ['columns', 1],
    ])
  })
  const bound = (direction: 'minimize' | 'maximize') =>
    solve({ direction, objective: 'it', constraints, variables })
  return { least: bound('minimize'), most: bound('maximize') }
}

function hiddenNumbersOf(printed: SuppressedTable): readonly string[] {
  const gone = (values: readonly (number | null)[], name: string) =>
    values.flatMap((value, index) => (value === null ? [`${name} ${index}`] : []))
  return [
    ...printed.shown.flatMap((line, i) => gone(line, `cell ${i}`)),
    ...gone(printed.rowTotalsShown, 'of row'),
    ...gone(printed.columnTotalsShown, 'of column'),
  ]
}

describe('a suppressed table', () => {
  test('gives no hidden number away closer than k − 1 to a reader with a linear programme', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const printed = suppressTable(counts, K)
        if (printed.outcome === 'withheld') return
        for (const hidden of hiddenNumbersOf(printed)) {
          const { least, most } = readersBounds(printed, hidden)
          expect([least.status, most.status]).toEqual(['optimal', 'optimal'])
          expect(most.result - least.result).toBeGreaterThanOrEqual(K - 1 - 1e-6)
        }
      }),
    )
  })

  test('prints no count from 1 to k − 1, and what it prints is true', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { shown, rowTotalsShown, columnTotalsShown, totalShown } = suppressTable(counts, K)
        const { n, rows, columns } = margins(counts)
        const pairs = [
          ...shown.flatMap((line, i) => line.map((value, j) => [value, counts[i]?.[j]] as const)),
          ...rowTotalsShown.map((value, i) => [value, rows[i]] as const),
          ...columnTotalsShown.map((value, j) => [value, columns[j]] as const),
          [totalShown, n] as const,
        ]
        for (const [value, truth] of pairs) {
          if (value === null) continue
          expect(value).toBe(truth)
          expect(value === 0 || value >= K).toBe(true)
        }
      }),
    )
  })

  test('prints no 0 that says of fewer than k² people what they are not', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const { rows, columns } = margins(counts)
        suppressTable(counts, K).shown.forEach((line, i) => {
          line.forEach((value, j) => {
            const least = Math.min(rows[i] ?? 0, columns[j] ?? 0)
            if (value === 0 && least > 0) expect(least).toBeGreaterThanOrEqual(K ** 2)
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
      const { n, rows, columns } = margins(counts)
      const printed: SuppressedTable = {
        outcome: 'suppressed',
        shown: counts.map((line, i) => line.map((value, j) => (hidden[i]?.[j] ? null : value))),
        rowTotalsShown: rows,
        columnTotalsShown: columns,
        totalShown: n,
      }
      for (const { row, column, least, most } of boundsOf(counts, hidden)) {
        const reader = readersBounds(printed, `cell ${row} ${column}`)
        expect(least).toBeCloseTo(reader.least.result, 6)
        expect(most).toBeCloseTo(reader.most.result, 6)
      }
    }),
  )
})

test('a table without small counts is printed whole', () => {
  const counts = [
    [30, 40],
    [50, 0],
  ]
  expect(suppressTable(counts, K)).toEqual({
    outcome: 'whole',
    shown: counts,
    rowTotalsShown: [70, 50],
    columnTotalsShown: [80, 40],
    totalShown: 120,
  })
})

test('an answer that nobody gave is printed as 0', () => {
  const { shown, rowTotalsShown } = suppressTable(
    [
      [30, 10],
      [0, 0],
    ],
    K,
  )
  expect(shown[1]).toEqual([0, 0])
  expect(rowTotalsShown[1]).toBe(0)
})

test('a table of fewer people than k is withheld, and one of nobody is not', () => {
  expect(suppressTable([[2, 1]], K)).toEqual({
    outcome: 'withheld',
    shown: [[null, null]],
    rowTotalsShown: [null],
    columnTotalsShown: [null, null],
    totalShown: null,
  })
  expect(suppressTable([[0, 0]], K).outcome).toBe('whole')
  expect(suppressTable([], K).outcome).toBe('whole')
})

test('a single row hides its small column total with the count that equals it', () => {
  const { shown, columnTotalsShown, outcome } = suppressTable([[3, 40, 60]], K)
  expect(outcome).toBe('suppressed')
  expect(shown).toEqual([[null, null, 60]])
  expect(columnTotalsShown).toEqual([null, null, 60])
})
