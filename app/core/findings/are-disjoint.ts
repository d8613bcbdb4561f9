import type { ChoiceValue } from '../definition/definition.ts'
import type { Expression } from '../expression/expression.ts'
import { literalsIn } from '../expression/literals-in.ts'
import type { Filter } from '../tally/tables/table.ts'

/**
 * Can nobody be in both groups, whatever they answered? So it is where each asks for another single
 * answer to the same question. Of lists of answers that holds of questions with one answer each
 * only, which is what `takesOne` tells; where nothing is told, groups may overlap.
 */
export function areDisjoint(
  first: Filter,
  second: Filter,
  takesOne: (variable: string) => boolean,
): boolean {
  const others = demandsOf(second.expression)
  return demandsOf(first.expression).some((demand) =>
    others.some(
      (other) =>
        demand.variable === other.variable &&
        takesOne(demand.variable) &&
        !demand.values.some((value) => other.values.includes(value)),
    ),
  )
}

type Demand = { readonly variable: string; readonly values: readonly string[] }

/** What must all be so: each part of an `and`. */
function demandsOf(expression: Expression): readonly Demand[] {
  if (expression.kind !== 'binary') return []
  const { operator, left, right } = expression
  if (operator === 'and') return [...demandsOf(left), ...demandsOf(right)]
  if (operator !== 'equal' && operator !== 'anyof') return []
  const values = literalsIn(right)
  return left.kind !== 'variable' || values === null
    ? []
    : [{ variable: left.path.join('/'), values: values.map(normal) }]
}

/** As `=` compares them: 1 and "1" are one answer, and so are "Yes" and "yes". */
function normal(value: ChoiceValue): string {
  const text = String(value).trim().toLowerCase()
  return text !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text
}
