import { variableIn } from '../codebook/codebook.ts'
import type { Codebook, Variable } from '../codebook/variable.ts'
import { isAnswer, oneWay } from '../findings/tables-for.ts'
import type { Columns } from '../tally/columns/columns.ts'
import { countCross } from '../tally/tables/count-cross.ts'
import { countOneWay } from '../tally/tables/count-one-way.ts'
import { crossId } from '../tally/tables/table.ts'
import type { PublishedBreak } from './published-list.ts'

/** In a cell of fewer, those who know each other soon know who it is. */
export const FEW_PEOPLE = 10

/** What a published break lets anybody see, as the answers are now. */
export type BreakCells = {
  readonly variable: string
  readonly tables: number
  readonly cells: number
  /** Of these, with 1 to 9 people. */
  readonly small: number
}

/** Of breaks by one variable: every other choice broken down by it. */
export function* breakCells(
  columns: Columns,
  codebook: Codebook,
  breaks: readonly PublishedBreak[],
): Generator<void, readonly BreakCells[]> {
  const found: BreakCells[] = []
  for (const { variables } of breaks) {
    const across = variables.length === 1 ? variableIn(codebook, variables[0] ?? '') : null
    if (across === null) continue
    let [tables, cells, small] = [0, 0, 0]
    for (const down of codebook) {
      if (down.id === across.id || down.categories.length === 0) continue
      yield
      const counts = crossCounts(columns, down, across)
      tables += 1
      cells += counts.length
      small += counts.filter((count) => count > 0 && count < FEW_PEOPLE).length
    }
    found.push({ variable: across.id, tables, cells, small })
  }
  return found
}

function crossCounts(columns: Columns, down: Variable, across: Variable): readonly number[] {
  const id = crossId(down.id, across.id)
  const table = countCross(columns, { kind: 'cross', id, rows: down.id, columns: across.id })
  if (table !== null) return table.counts.flat()
  // One person may be in several rows, so each column is a table of its own.
  return substantive(across).flatMap(({ value }) => {
    const part = countOneWay(columns, oneWay(down.id, isAnswer(across.id, value)))
    const people = new Map(part?.counts.map((each) => [each.value, each.count]))
    return substantive(down).map((row) => people.get(row.value) ?? 0)
  })
}

const substantive = ({ categories }: Variable) =>
  categories.filter(({ role }) => role !== 'declined')
