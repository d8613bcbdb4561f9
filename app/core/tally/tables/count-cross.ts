import { NOT_SHOWN, SKIPPED, type VariableColumn } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { countedRows, type RowRange } from '../columns/counted-rows.ts'
import { countRows } from './histogram.ts'
import type { CrossSpec, CrossTable } from './table.ts'

/**
 * Counts two single-choice variables against each other, substantive answers only, of all rows or
 * of a range of them. Null when the codebook lacks either of them, or when one is not a single
 * choice.
 *
 * `counts[row][column]` are people, in codebook order; the base is of people asked both, who
 * answered both, and who did so substantively. O(rows).
 *
 * @example
 * countCross(new Columns([]), { kind: 'cross', id: 'a x b', rows: 'a', columns: 'b' }) // null
 */
export function countCross(columns: Columns, spec: CrossSpec, range?: RowRange): CrossTable | null {
  const down = singleChoice(columns.variable(spec.rows))
  const across = singleChoice(columns.variable(spec.columns))
  if (down === null || across === null) return null
  const cells = countRows([down.digit, across.digit], countedRows(columns, null, range))
  const inPair = (first: number, second: number) =>
    cells[(first - NOT_SHOWN) * across.digit.states + second - NOT_SHOWN] ?? 0
  const among = (first: readonly number[], second: readonly number[]) =>
    first.reduce((sum, one) => second.reduce((rest, other) => rest + inPair(one, other), sum), 0)
  return {
    kind: 'cross',
    id: spec.id,
    rows: spec.rows,
    columns: spec.columns,
    base: {
      asked: among([SKIPPED, ...down.codes], [SKIPPED, ...across.codes]),
      answered: among(down.codes, across.codes),
      substantive: among(down.kept, across.kept),
    },
    rowValues: down.values,
    columnValues: across.values,
    counts: down.kept.map((first) => across.kept.map((second) => inPair(first, second))),
  }
}

function singleChoice(found: VariableColumn | null) {
  if (found === null || found.column.kind !== 'choice') return null
  const { categories } = found.variable
  const codes = categories.map((_, code) => code)
  const kept = codes.filter((code) => categories[code]?.role !== 'declined')
  return {
    digit: {
      values: found.column.codes,
      least: NOT_SHOWN,
      states: categories.length - NOT_SHOWN,
    },
    codes,
    /** Without the declined ones. */
    kept,
    values: kept.flatMap((code) => categories[code]?.value ?? []),
  }
}
