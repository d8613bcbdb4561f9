import { totalOf, type Cells } from '../../stats/cells.ts'
import type { ContingencyTable } from '../../stats/association.ts'
import { occupied } from '../../stats/occupied.ts'
import type { Axis } from '../axes/axis.ts'
import { collapseCells } from '../designs/collapse-cells.ts'
import type { CrossedCells } from '../designs/crossed-cells.ts'

/** Answers of two variables that somebody gave to both, ascending both ways, and their people. */
export type OrderedTable = {
  /** Unweighted. */
  readonly counts: ContingencyTable
  /** The same cells, `row · columns + column`, with weights and the design around them. */
  readonly cells: Cells
  readonly rows: number
  readonly columns: number
  /** The numbers that answers stand for, where they do. */
  readonly rowScores: readonly number[] | null
  readonly columnScores: readonly number[] | null
}

export type OrderedAxis = Pick<Axis, 'keys' | 'scores'> & {
  /** What is measured on a scale goes by its numbers, else by the order of the questionnaire. */
  readonly order: 'ofNumbers' | 'asListed'
}

/**
 * The table of two sides without empty rows and columns, and without those who are outside either.
 *
 * @example
 * orderedTable({ cells: { size: 2, strata: [] }, columns: 1 }, { keys: 1, scores: null, order: 'asListed' }, { keys: 1, scores: null, order: 'asListed' }).rows // 0
 */
export function orderedTable(
  { cells, columns: width }: CrossedCells,
  down: OrderedAxis,
  across: OrderedAxis,
): OrderedTable {
  const [rowKeys, columnKeys] = [keysInOrder(down), keysInOrder(across)]
  const cellOf = (row: number, column: number) => row * (width + 1) + column + 1
  const people = new Float64Array(cells.size)
  for (const stratum of cells.strata)
    stratum.people.forEach((count, cell) => (people[cell] = (people[cell] ?? 0) + count))
  const filled = occupied(
    rowKeys.map((row) => columnKeys.map((column) => people[cellOf(row, column)] ?? 0)),
  )
  const [rows, columns] = [filled.rows.length, filled.columns.length]
  const into = new Int32Array(cells.size).fill(-1)
  filled.rows.forEach((from, row) => {
    filled.columns.forEach((fromColumn, column) => {
      const cell = cellOf(rowKeys[from] ?? 0, columnKeys[fromColumn] ?? 0)
      into[cell] = row * columns + column
    })
  })
  const scoresOf = ({ scores }: OrderedAxis, keys: readonly number[], kept: readonly number[]) =>
    scores && kept.map((place) => scores[keys[place] ?? 0] ?? 0)
  return {
    counts: filled.counts,
    cells: collapseCells(cells, into, rows * columns),
    rows,
    columns,
    rowScores: scoresOf(down, rowKeys, filled.rows),
    columnScores: scoresOf(across, columnKeys, filled.columns),
  }
}

function keysInOrder({ keys, scores, order }: OrderedAxis): readonly number[] {
  const all = Array.from({ length: keys }, (_, key) => key)
  return scores === null || order === 'asListed'
    ? all
    : all.sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0))
}

/**
 * How many people are in a table.
 *
 * @example
 * peopleIn({ cells: { size: 0, strata: [] } }) // 0
 */
export const peopleIn = ({ cells }: Pick<OrderedTable, 'cells'>): number =>
  totalOf(cells, () => true).people
