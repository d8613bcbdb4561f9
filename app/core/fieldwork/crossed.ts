import { variablesIn, type Expression } from '../expression/expression.ts'
import type { JsonScalar } from '../json.ts'
import type { Quota } from './rules.ts'

/** One cell of a crossed quota: the values of several variables together. */
export type Cell = {
  readonly where: { readonly [variable: string]: CellValue | readonly CellValue[] }
  readonly limit: number
}

type CellValue = string | number | boolean

/** The cells of a crossed quota as quotas of their own. */
export const crossed = (name: string, cells: readonly Cell[]): readonly Quota[] =>
  cells.map(({ where, limit }) => {
    const expression = conjunction(
      Object.entries(where).map(([variable, values]) => isOneOf(variable, [values].flat())),
    )
    return {
      name: `${name}: ${cellName(where)}`,
      where: expression,
      reads: variablesIn(expression),
      limit,
    }
  })

const cellName = (where: Cell['where']): string =>
  Object.entries(where)
    .map(([variable, values]) => `${variable}=${[values].flat().join('/')}`)
    .join(', ')

/** Holds also where the answer is a list with one of the values in it. */
const isOneOf = (variable: string, values: readonly JsonScalar[]): Expression => ({
  kind: 'binary',
  operator: 'anyof',
  left: { kind: 'variable', path: variable.split('.') },
  right: { kind: 'list', items: values.map((value) => ({ kind: 'literal', value })) },
})

const conjunction = (parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) => ({ kind: 'binary', operator: 'and', left, right }))
