import { NOT_SHOWN, SKIPPED } from './column.ts'
import type { Columns, VariableColumn } from './columns.ts'
import type { CrossSpec, CrossTable } from './table.ts'

/**
 * Counts two single-choice variables against each other, substantive answers only. Null when the
 * codebook lacks either of them, or when one is not a single choice.
 *
 * `counts[row][column]` are people, in codebook order; the base is of people asked both, who
 * answered both, and who did so substantively. O(rows).
 *
 * @example
 * countCross(new Columns([]), { kind: 'cross', id: 'a x b', rows: 'a', columns: 'b' }) // null
 */
export function countCross(columns: Columns, spec: CrossSpec): CrossTable | null {
  const down = substantive(columns.variable(spec.rows))
  const across = substantive(columns.variable(spec.columns))
  if (down === null || across === null) return null
  const counts = down.values.map(() => across.values.map(() => 0))
  let [asked, answered, both] = [0, 0, 0]
  for (let row = 0; row < columns.rows; row += 1) {
    const [first, second] = [down.codes[row] ?? SKIPPED, across.codes[row] ?? SKIPPED]
    if (columns.counted[row] !== 1 || first === NOT_SHOWN || second === NOT_SHOWN) continue
    asked += 1
    if (first === SKIPPED || second === SKIPPED) continue
    answered += 1
    const cells = counts[down.positions[first] ?? -1]
    const column = across.positions[second] ?? -1
    if (cells === undefined || column < 0) continue
    both += 1
    cells[column] = (cells[column] ?? 0) + 1
  }
  return {
    kind: 'cross',
    id: spec.id,
    rows: spec.rows,
    columns: spec.columns,
    base: { asked, answered, substantive: both },
    rowValues: down.values,
    columnValues: across.values,
    counts,
  }
}

/** Values without the declined ones, and where each code stands among them. */
function substantive(found: VariableColumn | null) {
  if (found === null || found.column.kind !== 'choice') return null
  const { categories } = found.variable
  const kept = categories.filter(({ role }) => role !== 'declined')
  return {
    codes: found.column.codes,
    values: kept.map(({ value }) => value),
    positions: categories.map((category) => kept.indexOf(category)),
  }
}
