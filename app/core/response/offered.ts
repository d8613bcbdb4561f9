import type { Choice, ChoiceRules, Question } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import { variablesIn, type Expression } from '../expression/expression.ts'
import { offeredChoices } from './check/choice-list.ts'
import type { Context } from './check/checked.ts'
import { shownRows } from './check/rows.ts'

/**
 * A question with the choices, rows and columns that somebody is offered. What hangs on the very
 * answer that is being given stays: a page without script can't know it, and the checker says so.
 */
export function offeredIn<Kind extends Question>(question: Kind, context: Context): Kind
export function offeredIn(question: Question, context: Context): Question {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking': {
      const { rules, name } = question
      if (rules === null) return question
      const own = { ...question, rules: withoutOwn(rules, name) }
      return { ...question, choices: offeredChoices(own, context) }
    }
    case 'matrix': {
      const { rules } = question
      if (rules === null) return question
      const rows = shownRows(question.rows, rules, context)
      return {
        ...question,
        rows,
        columns: shownColumns(question.columns, rules.columnsVisibleIf, context),
      }
    }
    case 'grid':
      return { ...question, rows: shownRows(question.rows, question.rules, context) }
    default:
      return question
  }
}

const shownColumns = (
  columns: readonly Choice[],
  rule: Expression | null,
  { scope, at }: Context,
): readonly Choice[] =>
  rule === null
    ? columns
    : columns.filter(({ value }) => isTrue(rule, { ...scope, item: value }, at))

function withoutOwn(rules: ChoiceRules, name: string): ChoiceRules {
  const others = (rule: Expression | null) =>
    rule !== null && variablesIn(rule).includes(name) ? null : rule
  return {
    ...rules,
    visibleIf: others(rules.visibleIf),
    enableIf: others(rules.enableIf),
    own: Object.fromEntries(
      Object.entries(rules.own).map(([value, { visibleIf, enableIf }]) => [
        value,
        { visibleIf: others(visibleIf), enableIf: others(enableIf) },
      ]),
    ),
  }
}

/** Whether there is anything to choose from: an empty list takes no answer, so none is demanded. */
export function hasNothingToChoose(question: Question, context: Context): boolean {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking':
      return (
        question.rules !== null &&
        question.unlisted === 'refused' &&
        offeredChoices(question, context).length === 0
      )
    case 'matrix':
    case 'grid':
      return question.rules !== null && offeredIn(question, context).rows.length === 0
    default:
      return false
  }
}
