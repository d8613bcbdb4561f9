import { ok, refuse, type Result } from '../result.ts'
import type { Axis } from './axis.ts'
import { choiceAxis } from './choice-axis.ts'
import type { Columns } from './columns.ts'
import { multipleAxis } from './multiple-axis.ts'
import { nestedAxis } from './nested-axis.ts'
import { numberAxis } from './number-axis.ts'
import type { TallyRefusal } from './refusal.ts'

/**
 * The side of a table that a variable makes, or several nested, outermost first. Numbers stand by
 * themselves only; in a nest, and in a banner, they need bands.
 *
 * @example
 * axisOf(new Columns([]), ['age']) // { ok: false, problem: { code: 'unknownVariable', variable: 'age' } }
 */
export function axisOf(columns: Columns, variables: readonly string[]): Result<Axis, TallyRefusal> {
  const [first, ...rest] = variables
  if (first === undefined) return refuse({ code: 'emptyGroup' })
  let axis = variableAxis(columns, first)
  for (const variable of rest) {
    const inner = variableAxis(columns, variable)
    if (!axis.ok) return axis
    if (!inner.ok) return inner
    const nested = nestedAxis(axis.value, inner.value, columns.rows)
    if (nested === null) return refuse({ code: 'tooManyCombinations', variables })
    axis = ok(nested)
  }
  return axis
}

const variableAxis = (columns: Columns, variable: string): Result<Axis, TallyRefusal> =>
  columns.workedOut(`axis ${variable}`, () => makeAxis(columns, variable))

function makeAxis(columns: Columns, id: string): Result<Axis, TallyRefusal> {
  const found = columns.variable(id)
  if (found === null) return refuse({ code: 'unknownVariable', variable: id })
  const { column, variable } = found
  switch (column.kind) {
    case 'choice':
      return ok(choiceAxis(column.codes, variable.categories))
    case 'choices': {
      const axis = multipleAxis(columns, column, variable.categories)
      return axis === null ? refuse({ code: 'tooManyCombinations', variables: [id] }) : ok(axis)
    }
    case 'number':
      return ok(numberAxis(columns, column))
    case 'date':
    case 'text':
      return refuse({ code: 'noCategories', variable: id })
  }
}
