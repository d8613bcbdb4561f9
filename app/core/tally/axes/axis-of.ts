import { ok, refuse, type Result } from '../../result.ts'
import type { Axis } from './axis.ts'
import { choiceAxis } from './choice-axis.ts'
import type { Column, VariableColumn } from '../columns/column.ts'
import type { Columns } from '../columns/columns.ts'
import { multipleAxis } from './multiple-axis.ts'
import { nestedAxis } from './nested-axis.ts'
import { numberAxis } from './number-axis.ts'
import type { TallyRefusal } from '../analysis/refusal.ts'

/** Who is in the base of a table, by a name that stands for nobody else while rows stay the same. */
export type NamedBase = { readonly name: string; readonly base: Uint8Array }

/**
 * The side of a table that a variable makes, or several nested, outermost first. A number has the
 * values that people of the base gave. Numbers stand by themselves only; in a nest, and in a banner,
 * they need bands.
 *
 * @example
 * axisOf(new Columns([]), ['age'], { name: '', base: new Uint8Array(0) }) // { ok: false, problem: { code: 'unknownVariable', variable: 'age' } }
 */
export function axisOf(
  columns: Columns,
  variables: readonly string[],
  people: NamedBase,
): Result<Axis, TallyRefusal> {
  const [first, ...rest] = variables
  if (first === undefined) return refuse({ code: 'emptyGroup' })
  let axis = variableAxis(columns, first, people)
  for (const variable of rest) {
    const inner = variableAxis(columns, variable, people)
    if (!axis.ok) return axis
    if (!inner.ok) return inner
    const nested = nestedAxis(axis.value, inner.value, columns.rows)
    if (nested === null) return refuse({ code: 'tooManyCombinations', variables })
    axis = ok(nested)
  }
  return axis
}

function variableAxis(
  columns: Columns,
  id: string,
  { name, base }: NamedBase,
): Result<Axis, TallyRefusal> {
  const found = columns.variable(id)
  if (found === null) return refuse({ code: 'unknownVariable', variable: id })
  const { column } = found
  return column.kind === 'number'
    ? ok(
        columns.workedOut(`axis ${JSON.stringify([id, name])}`, () =>
          numberAxis({ rows: columns.rows, base }, column),
        ),
      )
    : columns.workedOut(`axis ${id}`, () => choicesAxis(columns, { ...found, column }))
}

function choicesAxis(
  columns: Columns,
  { column, variable }: VariableColumn & { readonly column: Exclude<Column, { kind: 'number' }> },
): Result<Axis, TallyRefusal> {
  switch (column.kind) {
    case 'choice':
      return ok(choiceAxis(column.codes, variable.categories))
    case 'choices': {
      const axis = multipleAxis(columns, column, variable.categories)
      return axis === null
        ? refuse({ code: 'tooManyCombinations', variables: [variable.id] })
        : ok(axis)
    }
    case 'date':
    case 'text':
      return refuse({ code: 'noCategories', variable: variable.id })
  }
}
