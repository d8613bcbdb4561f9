import type { BreakTable, People } from './break-table.ts'

/**
 * One table by a break of two that were counted by the same specification over disjoint rows of
 * the same columns. People are added; associative.
 *
 * @example
 * mergeBreaks({ columns: [], rest: { base: 1, counts: [1] } }, { columns: [], rest: { base: 2, counts: [0] } }).rest // { base: 3, counts: [1] }
 */
export function mergeBreaks(left: BreakTable, right: BreakTable): BreakTable {
  return {
    ...left,
    columns: left.columns.map((column, index) => ({
      ...column,
      ...together(column, right.columns[index]),
    })),
    rest: together(left.rest, right.rest),
  }
}

const together = (left: People, right: People = { base: 0, counts: [] }): People => ({
  base: left.base + right.base,
  counts: left.counts.map((count, row) => count + (right.counts[row] ?? 0)),
})
