import { NOT_SHOWN, type Column, type VariableColumn } from '../../tally/columns/column.ts'
import type { Columns } from '../../tally/columns/columns.ts'
import { LEAST_ROWS } from '../quality-flags.ts'

/** Questions with the same answers, one under the other. */
export type Grid = {
  readonly question: string
  /** Of a table of questions, which of them. */
  readonly column: string | null
  readonly items: readonly GridItem[]
}

type GridItem = {
  readonly codes: Extract<Column, { kind: 'choice' }>['codes']
  /** Of each category: its number, or its place in the list; null where it does not count. */
  readonly scores: readonly (number | null)[]
}

/** Every grid of which a pattern says something. */
export function gridsOf(columns: Columns): readonly Grid[] {
  const grids = new Map<string, { question: string; column: string | null; items: GridItem[] }>()
  for (const { id, question, row, column, part, categories } of columns.codebook) {
    const found = columns.variable(id)
    if (row === null || part !== 'answer' || found?.column.kind !== 'choice') continue
    const key = JSON.stringify([question, column, categories.map(({ value }) => value)])
    const grid = grids.get(key) ?? { question, column, items: [] }
    grids.set(key, grid)
    grid.items.push({ codes: found.column.codes, scores: scoresOf(found) })
  }
  return [...grids.values()].filter(({ items }) => items.length >= LEAST_ROWS)
}

function scoresOf({ variable }: VariableColumn): readonly (number | null)[] {
  const numbers = variable.categories.map(({ value }) =>
    value === '' || typeof value === 'boolean' ? Number.NaN : Number(value),
  )
  const areNumbers = variable.categories.every(
    ({ role }, place) => role === 'declined' || Number.isFinite(numbers[place]),
  )
  return variable.categories.map(({ role }, place) =>
    role === 'declined' ? null : areNumbers ? (numbers[place] ?? place) : place,
  )
}

/** What somebody said to each row that was shown; null where it was nothing that counts. */
export function answersIn({ items }: Grid, row: number): readonly (number | null)[] {
  const answers: (number | null)[] = []
  for (const { codes, scores } of items) {
    const code = codes[row] ?? NOT_SHOWN
    if (code !== NOT_SHOWN) answers.push(scores[code] ?? null)
  }
  return answers
}
