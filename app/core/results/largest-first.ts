import type { PresentedCrosstab } from './presented-crosstab.ts'
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

const byShare = (shares: readonly { readonly percent: number | null }[]): readonly number[] =>
  shares
    .map(({ percent }, place) => ({ percent: percent ?? -1, place }))
    .toSorted((a, b) => b.percent - a.percent || a.place - b.place)
    .map(({ place }) => place)
