import type { Codebook } from '../../codebook/variable.ts'
import { dateOf } from '../../expression/dates.ts'
import type { Scope } from '../../expression/evaluate.ts'
import type { Json } from '../../json.ts'
import { ANSWERED, isTicked } from './column.ts'
import type { Columns } from './columns.ts'

/** What somebody said of one variable, as an expression reads it. */
export type ValueOf = (id: string) => Json | undefined

/**
 * What an expression may read of one row: the variables that it names. Skipped and hidden ones are
 * not there.
 *
 * @example
 * rowScope(new Columns([]), ['a'], 0) // {}
 */
export const rowScope = (columns: Columns, names: readonly string[], row: number): Scope =>
  scopeOf(columns.codebook, names, (id) => valueAt(columns, id, row))

/**
 * What an expression may read of somebody who gave these answers. A matrix is read as its rows.
 *
 * @example
 * scopeOf([], ['a'], (id) => (id === 'a' ? 1 : undefined)) // { a: 1 }
 */
export function scopeOf(codebook: Codebook, names: readonly string[], valueOf: ValueOf): Scope {
  const scope: { [name: string]: Json } = {}
  for (const name of names) {
    const value = valueOf(name) ?? rowsOf(codebook, name, valueOf)
    if (value !== undefined) scope[name] = value
  }
  return scope
}

function rowsOf(codebook: Codebook, question: string, valueOf: ValueOf): Json | undefined {
  const cells = codebook.flatMap((variable) => {
    if (variable.question !== question || variable.row === null) return []
    const value = valueOf(variable.id)
    return value === undefined ? [] : [[variable.row, value] as const]
  })
  return cells.length === 0 ? undefined : Object.fromEntries(cells)
}

function valueAt(columns: Columns, id: string, row: number): Json | undefined {
  const found = columns.variable(id)
  if (found === null) return undefined
  const { column, variable } = found
  const code = column.codes[row] ?? -1
  if (code < 0) return undefined
  switch (column.kind) {
    case 'choice':
      return variable.categories[code]?.value
    case 'choices':
      return variable.categories.flatMap(({ value }, index) =>
        isTicked(column, row, index) ? [value] : [],
      )
    case 'number':
      return code === ANSWERED ? column.values[row] : undefined
    case 'date':
      return dateOf(column.values[row] ?? 0) ?? undefined
    case 'text':
      return undefined
  }
}
