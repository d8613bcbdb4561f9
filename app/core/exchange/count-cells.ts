import type { Cell, FileColumn, FileLayout } from './file-column.ts'

/** How often each value stands in a file, counted while it is written. */
export type CellCounts = {
  readonly count: (cells: readonly Cell[], weight: number | null) => void
  /** A row for each value. */
  readonly table: () => readonly (readonly Cell[])[]
}

export function cellCounts({ columns, weight }: FileLayout): CellCounts {
  const counted = columns.map((column) => countsOf(column))
  return {
    count: (cells, weightOfRow) => {
      for (const [column, counts] of counted.entries()) {
        const cell = cells[column]
        if (counts === null || typeof cell !== 'number') continue
        counts.people[cell] = (counts.people[cell] ?? 0) + 1
        counts.weights[cell] = (counts.weights[cell] ?? 0) + (weightOfRow ?? 0)
      }
    },
    table: () => [
      ['name', 'label', 'value', 'count', 'percent', ...(weight === null ? [] : WEIGHTED)],
      ...columns.flatMap((column, place) => rowsOf(column, counted[place] ?? null, weight)),
    ],
  }
}

const WEIGHTED = ['weighted count', 'weighted percent']

type Counts = { readonly people: number[]; readonly weights: number[] }

const countsOf = ({ holds }: FileColumn): Counts | null =>
  holds.kind === 'codes' || holds.kind === 'tick' ? { people: [], weights: [] } : null

function rowsOf(
  { name, label, holds }: FileColumn,
  counts: Counts | null,
  weight: string | null,
): readonly (readonly Cell[])[] {
  if (counts === null) return []
  const values =
    holds.kind === 'codes'
      ? holds.codes.map((code) => ({ label: code.label, isCounted: code.missing === null }))
      : [
          { label: 'Not chosen', isCounted: true },
          { label: 'Chosen', isCounted: true },
        ]
  const base = (of: readonly number[]) =>
    values.reduce((sum, { isCounted }, place) => sum + (isCounted ? (of[place] ?? 0) : 0), 0)
  const [people, weights] = [base(counts.people), base(counts.weights)]
  const percent = (part: number, whole: number) => (whole === 0 ? null : (part / whole) * 100)
  return values.map((value, place) => [
    name,
    label,
    value.label,
    counts.people[place] ?? 0,
    value.isCounted ? percent(counts.people[place] ?? 0, people) : null,
    ...(weight === null
      ? []
      : [
          counts.weights[place] ?? 0,
          value.isCounted ? percent(counts.weights[place] ?? 0, weights) : null,
        ]),
  ])
}
