import { expect, test } from 'vitest'
import { gridLargestFirst } from '#app/core/results/largest-first.ts'
import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PresentedGrid } from '#app/core/results/presented-grid.ts'

type Row = {
  readonly id: string
  readonly percents: readonly number[]
  readonly mean: number | null
}

const gridOf = (...rows: readonly Row[]) =>
  ({
    question: { id: 'rooms', label: 'Rooms' },
    tables: rows.map(({ id, percents, mean }) => ({
      rows: { id },
      total: { cells: percents.map((percent) => ({ percent })), mean: mean && { mean } },
    })) as unknown as readonly PresentedCrosstab[],
  }) satisfies PresentedGrid

const orderOf = ({ tables }: PresentedGrid) => tables.map(({ rows }) => rows.id)

test('rows of a grid stand by their mean, the largest first, and one without any last', () => {
  const grid = gridOf(
    { id: 'shop', percents: [50, 20, 30], mean: 1.8 },
    { id: 'nobody', percents: [], mean: null },
    { id: 'garden', percents: [10, 20, 70], mean: 2.6 },
    { id: 'cafe', percents: [10, 20, 70], mean: 2.6 },
  )
  expect(orderOf(gridLargestFirst(grid))).toEqual(['garden', 'cafe', 'shop', 'nobody'])
})

test('where answers have no scores, rows stand by the upper half of their answers together', () => {
  const grid = gridOf(
    { id: 'shop', percents: [10, 50, 10, 30], mean: null },
    { id: 'garden', percents: [40, 10, 45, 5], mean: null },
  )
  expect(orderOf(gridLargestFirst(grid))).toEqual(['garden', 'shop'])
})
