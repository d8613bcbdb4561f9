import { pathsIn, type Expression } from '../../expression/expression.ts'
import type { VariableColumn } from './column.ts'
import type { Columns } from './columns.ts'

/**
 * The columns on which an expression depends: `{name}` reads a variable, or all rows of a matrix;
 * `{name.row}` one of them.
 *
 * @example
 * variablesRead(new Columns([]), { kind: 'variable', path: ['age'] }) // []
 */
export function variablesRead(columns: Columns, expression: Expression): readonly VariableColumn[] {
  const ids = new Set<string>()
  for (const [name = '', row] of pathsIn(expression)) {
    ids.add(name)
    for (const variable of columns.codebook)
      if (variable.question === name && variable.row !== null)
        if (row === undefined || variable.row === row) ids.add(variable.id)
  }
  return [...ids].flatMap((id) => columns.variable(id) ?? [])
}
