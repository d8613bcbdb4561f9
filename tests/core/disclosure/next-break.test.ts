import { describe, expect, test } from 'vitest'
import { nextBreak } from '#app/core/disclosure/next-break.ts'
import { hideSmallCells } from '#app/core/disclosure/hide-small-cells.ts'
import type { BreakTable, People } from '#app/core/tally/tables/break-table.ts'

const people = (...counts: readonly number[]): People => ({
  base: counts.reduce((sum, count) => sum + count, 0),
  counts,
})

const table = (
  columns: { readonly [name: string]: readonly number[] },
  rest: readonly number[] = [0, 0],
): BreakTable => ({
  kind: 'break',
  id: 'a by b',
  rows: 'a',
  by: ['b'],
  rowsOverlap: false,
  rowValues: rest.map((_, row) => `row ${row}`),
  columns: Object.entries(columns).map(([name, counts]) => ({
    values: [name],
    ...people(...counts),
  })),
  rest: people(...rest),
})

const names = (released: ReturnType<typeof nextBreak>) =>
  released?.columns.map(({ values }) => values[0]) ?? null

describe('which columns are shown', () => {
  test('those of 30 and more, where everybody is in one of them', () => {
    expect(names(nextBreak(1, null, table({ x: [20, 20], y: [10, 20] })))).toEqual(['x', 'y'])
  })

  test('a small one is hidden whole, and a second one with it', () => {
    const now = table({ x: [60, 40], y: [30, 20], z: [10, 2] })
    expect(names(nextBreak(1, null, now))).toEqual(['x'])
  })

  test('two small ones hide each other', () => {
    const now = table({ x: [60, 40], y: [5, 5], z: [10, 2] })
    expect(names(nextBreak(1, null, now))).toEqual(['x'])
  })

  test('a few who said nothing to the break hide the smallest column', () => {
    const now = table({ x: [60, 40], y: [30, 20] }, [2, 1])
    expect(names(nextBreak(1, null, now))).toEqual(['x'])
  })

  test('ten who said nothing to the break hide nobody', () => {
    const now = table({ x: [60, 40], y: [30, 20] }, [5, 5])
    expect(names(nextBreak(1, null, now))).toEqual(['x', 'y'])
  })

  test('a group that is of one mind waits', () => {
    expect(nextBreak(1, null, table({ x: [20, 20], y: [40, 0] }))).toBeNull()
  })
})

describe('a table moves', () => {
  const first = nextBreak(1, null, table({ x: [20, 20], y: [20, 20] }))

  test('when each group has grown by ten or stood still', () => {
    expect(nextBreak(2, first, table({ x: [25, 25], y: [20, 20] }))?.asOf).toBe(2)
    expect(nextBreak(2, first, table({ x: [25, 25], y: [21, 20] }))).toBeNull()
    expect(nextBreak(2, first, table({ x: [25, 25], y: [19, 21] }))).toBeNull()
    expect(nextBreak(2, first, table({ x: [25, 25], y: [19, 20] }))).toBeNull()
  })

  test('not when all who are new in a column said the same', () => {
    expect(nextBreak(2, first, table({ x: [30, 20], y: [20, 20] }))).toBeNull()
  })

  test('not when a few appear who are in no column', () => {
    expect(nextBreak(2, first, table({ x: [25, 25], y: [20, 20] }, [1, 1]))).toBeNull()
    expect(nextBreak(2, first, table({ x: [25, 25], y: [20, 20] }, [6, 6]))?.asOf).toBe(2)
  })

  test('and then columns that have become large enough are shown', () => {
    const small = nextBreak(1, null, table({ x: [40, 20], y: [10, 10], z: [10, 10] }))
    const now = table({ x: [40, 20], y: [20, 20], z: [20, 20] })
    expect(names(nextBreak(2, small, now))).toEqual(['x', 'y', 'z'])
  })
})

describe('small cells', () => {
  const shown = (...groups: readonly People[]) => hideSmallCells(groups, 'disjoint')

  test('a count from 1 to 4 is hidden, and enough beside it', () => {
    const cells = shown(people(3, 20, 30), people(40, 30, 20), people(30, 30, 30))
    expect(cells[0]?.[0]).toBeNull()
    expect(cells[0]?.filter((count) => count === null).length).toBeGreaterThan(1)
    expect(cells.filter(([first]) => first === null).length).toBeGreaterThan(1)
    expect(cells.flat().filter((count) => count !== null).length).toBeGreaterThan(2)
  })

  test('an answer that few gave in all lets nothing be shown, and the table waits', () => {
    const cells = shown(people(1, 40, 40), people(0, 40, 40), people(1, 40, 40))
    expect(cells.flat().filter((count) => count !== null)).toEqual([])
    expect(nextBreak(1, null, table({ x: [1, 20, 20], y: [1, 20, 20] }, [0, 0, 0]))).toBeNull()
  })

  test('a group of everybody hides nothing, since its table is public anyway', () => {
    expect(shown(people(2, 60))).toEqual([[2, 60]])
  })

  test('of a multiple choice, those who left a tick out are counted too', () => {
    const groups = [
      { base: 40, counts: [38, 10] },
      { base: 40, counts: [20, 20] },
      { base: 40, counts: [30, 20] },
    ]
    const cells = hideSmallCells(groups, 'overlapping')
    expect(cells[0]).toEqual([null, 10])
    expect(cells.filter(([first]) => first === null)).toHaveLength(2)
  })
})
