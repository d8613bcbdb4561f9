import { ANSWERED, isTicked, type Column } from './column.ts'
import type { RowRange } from './counted-rows.ts'
import type { Columns, VariableColumn } from './columns.ts'
import type { BreakSpec, BreakTable, People } from './break-table.ts'

/**
 * Counts one variable, a single or a multiple choice, by the substantive categories of single
 * choices; several are nested. Null when the codebook lacks one of them, or when it is not such.
 *
 * Counts are people, in codebook order, and so are the columns, the outermost variable moving
 * slowest; the bases are of those with a substantive answer to the rows. `range`: these rows of the
 * file alone. O(rows of the range).
 *
 * @example
 * countBreak(new Columns([]), { kind: 'break', id: 'a by b', rows: 'a', by: ['b'] }) // null
 */
export function countBreak(
  columns: Columns,
  spec: BreakSpec,
  range: RowRange = { from: 0, to: columns.rows },
): BreakTable | null {
  const rows = columns.variable(spec.rows)
  const axis = nestedAxis(columns, spec.by, range)
  if (rows === null || axis === null || !isChoice(rows.column)) return null
  const kept = substantive(rows)
  const tallies = countRows(columns, rows.column, { kept, axis, range })
  return {
    kind: 'break',
    id: spec.id,
    rows: spec.rows,
    by: spec.by,
    rowsOverlap: rows.column.kind === 'choices',
    rowValues: kept.map((index) => rows.variable.categories[index]?.value ?? ''),
    columns: axis.values.map((values, index) => ({ values, ...peopleOf(tallies, index) })),
    rest: peopleOf(tallies, axis.values.length),
  }
}

type ChoiceColumn = Extract<Column, { kind: 'choice' | 'choices' }>

const isChoice = (column: Column): column is ChoiceColumn =>
  column.kind === 'choice' || column.kind === 'choices'

/** Codes of the categories that are an answer. */
const substantive = ({ variable }: VariableColumn): readonly number[] =>
  variable.categories.flatMap(({ role }, index) => (role === 'declined' ? [] : [index]))

type Axis = {
  readonly values: readonly (readonly (string | number | boolean)[])[]
  /** Of each row of the range; the number of columns where it is in none. */
  readonly columnOf: Int32Array
}

function nestedAxis(columns: Columns, by: readonly string[], { from, to }: RowRange): Axis | null {
  let values: (string | number | boolean)[][] = [[]]
  let columnOf = new Int32Array(to - from)
  for (const id of by) {
    const found = columns.variable(id)
    if (found === null || found.column.kind !== 'choice') return null
    const kept = substantive(found)
    const placeOf = found.variable.categories.map((_, code) => kept.indexOf(code))
    const { codes } = found.column
    const before = columnOf
    const [outer, size] = [values.length, values.length * kept.length]
    columnOf = Int32Array.from(before, (place, row) => {
      const inner = placeOf[codes[from + row] ?? -1] ?? -1
      return place === outer || inner < 0 ? size : place * kept.length + inner
    })
    values = values.flatMap((above) =>
      kept.map((code) => [...above, found.variable.categories[code]?.value ?? '']),
    )
  }
  return { values, columnOf }
}

type Tallies = { readonly height: number; readonly bases: Int32Array; readonly counts: Int32Array }

function countRows(
  { counted }: Columns,
  column: ChoiceColumn,
  { kept, axis, range }: { kept: readonly number[]; axis: Axis; range: RowRange },
): Tallies {
  const { values, columnOf } = axis
  const height = kept.length
  const bases = new Int32Array(values.length + 1)
  const counts = new Int32Array(bases.length * height)
  const placeOf = Int32Array.from(column.kind === 'choice' ? Array(Math.max(0, ...kept) + 1) : [])
  placeOf.fill(-1)
  for (const [place, code] of kept.entries()) placeOf[code] = place
  for (let row = range.from; row < range.to; row += 1) {
    if (counted[row] !== 1) continue
    const code = column.codes[row] ?? -1
    const at = columnOf[row - range.from] ?? values.length
    if (column.kind === 'choice') {
      const place = placeOf[code] ?? -1
      if (place < 0) continue
      bases[at] = (bases[at] ?? 0) + 1
      counts[at * height + place] = (counts[at * height + place] ?? 0) + 1
      continue
    }
    if (code !== ANSWERED) continue
    bases[at] = (bases[at] ?? 0) + 1
    for (let place = 0; place < height; place += 1)
      if (isTicked(column, row, kept[place] ?? 0))
        counts[at * height + place] = (counts[at * height + place] ?? 0) + 1
  }
  return { height, bases, counts }
}

const peopleOf = ({ height, bases, counts }: Tallies, column: number): People => ({
  base: bases[column] ?? 0,
  counts: [...counts.subarray(column * height, (column + 1) * height)],
})
