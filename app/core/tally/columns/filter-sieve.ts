import { isTrue } from '../../expression/evaluate.ts'
import { variablesIn, type Expression } from '../../expression/expression.ts'
import type { Json } from '../../json.ts'
import type { Sorting } from '../axes/axis.ts'
import { NOT_SHOWN } from './column.ts'
import type { Columns } from './columns.ts'
import { statesOf, type Digit } from '../tables/digit.ts'
import type { Filter } from '../tables/table.ts'
import { scopeOf } from './row-scope.ts'
import { variablesRead } from './variables-read.ts'

/** Lets rows through whose key is 0, and keeps those out whose key is below. */
export type Sieve = Sorting

/**
 * What keeps out whom a filter does not let through. Where a filter reads nothing but single
 * choices, it is asked once for each combination of answers, and no row is looked at.
 *
 * @example
 * sieveOf(new Columns([]), null) // null
 */
export function sieveOf(columns: Columns, where: Filter | null): Sieve | null {
  if (where === null) return null
  return (
    choiceSieve(columns, where.expression, columns.rows) ?? {
      digits: [{ values: columns.mask(where), least: 0, states: 2 }],
      keyOf: Int32Array.of(-1, 0),
      keys: 1,
    }
  )
}

/**
 * The sieve of an expression that reads single choices only. Null where it reads something else, or
 * where there are more combinations of answers than rows to sift.
 *
 * @example
 * Array.from(choiceSieve(new Columns([]), { kind: 'literal', value: true }, 1)?.keyOf) // [0]
 */
export function choiceSieve(columns: Columns, expression: Expression, rows: number): Sieve | null {
  const names = variablesIn(expression)
  const read = variablesRead(columns, expression).filter(({ column }) => column.kind !== 'text')
  const digits = read.flatMap(({ column, variable }): Digit[] =>
    column.kind === 'choice'
      ? [{ values: column.codes, least: NOT_SHOWN, states: variable.categories.length - NOT_SHOWN }]
      : [],
  )
  const states = statesOf(digits)
  if (digits.length < read.length || states > Math.min(MOST_ASKED, rows)) return null
  const keyOf = Int32Array.from({ length: states }, (_, key) => {
    const given = new Map<string, Json | undefined>()
    let rest = key
    for (const [place, { states: own }] of [...digits.entries()].reverse()) {
      const { id, categories } = read[place]?.variable ?? NO_VARIABLE
      given.set(id, categories[(rest % own) + NOT_SHOWN]?.value)
      rest = Math.floor(rest / own)
    }
    return isTrue(
      expression,
      scopeOf(columns.codebook, names, (id) => given.get(id)),
    )
      ? 0
      : -1
  })
  return { digits, keyOf, keys: 1 }
}

const NO_VARIABLE = { id: '', categories: [] }

/** To evaluate an expression takes as long as to count some hundreds of rows. */
const MOST_ASKED = 4096
