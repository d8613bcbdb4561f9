import { sideOf } from '../charts/chart-of-grid.ts'
import type { PresentedCrosstab } from './presented-crosstab.ts'
import type { PresentedGrid } from './presented-grid.ts'
import type { PresentedSummary } from './presented-summary.ts'

/** The rows of a table by their share of everybody, the largest first; equal ones as they were asked. */
export function largestFirst(crosstab: PresentedCrosstab): PresentedCrosstab {
  const { rows, total, groups } = crosstab
  if (total === null) return crosstab
  const order = byShare(total.cells)
  const ordered = <Item>(items: readonly Item[]) => order.flatMap((place) => items[place] ?? [])
  const inOrder = <Column extends typeof total>(column: Column): Column => ({
    ...column,
    cells: ordered(column.cells),
  })
  return {
    ...crosstab,
    rows: { ...rows, values: ordered(rows.values) },
    total: inOrder(total),
    groups: groups.map((group) => ({ ...group, columns: group.columns.map(inOrder) })),
  }
}

export const summaryLargestFirst = (summary: PresentedSummary): PresentedSummary => ({
  ...summary,
  values: byShare(summary.values).flatMap((place) => summary.values[place] ?? []),
})

/**
 * The rows of a grid by their mean, or where answers have no scores by how many gave one of the
 * upper half of them, the largest first. Answers of a grid stay in the order of their scale.
 */
export function gridLargestFirst(grid: PresentedGrid): PresentedGrid {
  const isScored = hasMeans(grid)
  const sizes = grid.tables.map(({ total }) => ({
    percent: isScored ? (total?.mean?.mean ?? null) : upperHalf(total),
  }))
  return { ...grid, tables: byShare(sizes).flatMap((place) => grid.tables[place] ?? []) }
}

export const hasMeans = ({ tables }: PresentedGrid): boolean =>
  tables.some(({ total }) => total !== null && total.mean !== null)

const upperHalf = (total: PresentedCrosstab['total']): number | null =>
  total === null
    ? null
    : total.cells.reduce(
        (sum, { percent }, place) =>
          sideOf(place, total.cells.length) === 'high' ? sum + (percent ?? 0) : sum,
        0,
      )

const byShare = (shares: readonly { readonly percent: number | null }[]): readonly number[] =>
  shares
    .map(({ percent }, place) => ({ percent: percent ?? -Infinity, place }))
    .toSorted((a, b) => (a.percent === b.percent ? 0 : b.percent - a.percent) || a.place - b.place)
    .map(({ place }) => place)
