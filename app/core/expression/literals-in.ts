import type { ChoiceValue } from '../definition/definition.ts'
import type { Expression } from './expression.ts'

/** The values that one side of a comparison names; null where it says anything else. */
export function literalsIn(expression: Expression): readonly ChoiceValue[] | null {
  const items = expression.kind === 'list' ? expression.items : [expression]
  const values = items.flatMap((item) =>
    item.kind === 'literal' && item.value !== null ? [item.value] : [],
  )
  return values.length === items.length ? values : null
}
