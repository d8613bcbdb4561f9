import type { Row, RowRules } from '../../definition/definition.ts'
import { isTrue } from '../../expression/evaluate.ts'
import type { Context } from './checked.ts'

/** The rows that this person meets; all of them while the other answers are not known. */
export function shownRows(
  rows: readonly Row[],
  rules: RowRules | null,
  context: Context | null,
): readonly Row[] {
  if (rules === null || context === null) return rows
  return rows.filter(({ value }) => {
    const scope = { ...context.scope, item: value, row: value }
    const own = Object.hasOwn(rules.own, value) ? rules.own[value] : undefined
    return (
      (rules.rowsVisibleIf === null || isTrue(rules.rowsVisibleIf, scope, context.at)) &&
      (own === undefined || isTrue(own, scope, context.at))
    )
  })
}
