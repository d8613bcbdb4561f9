import type {
  ChoiceRules,
  ChoiceValue,
  Element,
  Page,
  Question,
  RowRules,
} from '../core/definition/definition.ts'
import { isQuestion } from '../core/definition/definition.ts'
import type { Expression } from '../core/expression/expression.ts'
import type { Reading } from './reading.server.ts'
import { replaced } from './replaced.ts'

/**
 * A question that is to be hidden where nothing is left to choose from is shown by a rule like any
 * other: that one of its choices or rows is there.
 */
export function hideEmpty(reading: Reading, pages: readonly Page[]): readonly Page[] {
  if (reading.hiddenIfEmpty.size === 0) return pages
  const within = (element: Element): Element => {
    if (element.kind === 'panel') return { ...element, elements: element.elements.map(within) }
    const at = isQuestion(element) ? reading.names.get(element.name) : undefined
    if (!isQuestion(element) || at === undefined || !reading.hiddenIfEmpty.has(at)) return element
    const rule = anyIsThere(element)
    if (rule === null) return element
    const { visibleIf } = element
    return { ...element, visibleIf: visibleIf === null ? rule : both(visibleIf, rule) }
  }
  return pages.map((page) => ({ ...page, elements: page.elements.map(within) }))
}

/** Null where one is always there. */
function anyIsThere(question: Question): Expression | null {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'ranking': {
      const { rules } = question
      if (rules === null) return null
      const listed = question.choices.filter(({ role }) => role === 'substantive')
      const each = listed.map(({ value }) => choiceIsThere(rules, value))
      return any(rules.carried?.kind === 'entries' ? [...each, answered(rules.carried.from)] : each)
    }
    case 'matrix':
    case 'grid': {
      const { rules } = question
      return rules === null ? null : any(question.rows.map(({ value }) => rowIsThere(rules, value)))
    }
    default:
      return null
  }
}

type Rule = Expression | 'always'

const choiceIsThere = ({ visibleIf, own, carried }: ChoiceRules, value: ChoiceValue): Rule =>
  all([
    visibleIf === null ? 'always' : asked(visibleIf, value),
    own[String(value)]?.visibleIf ?? 'always',
    carried?.kind !== 'choices' || carried.mode === 'all' || !carried.values.includes(String(value))
      ? 'always'
      : isChosen(carried.from, value, carried.mode),
  ])

const rowIsThere = ({ rowsVisibleIf, own }: RowRules, row: string): Rule =>
  all([
    rowsVisibleIf === null ? 'always' : asked(rowsVisibleIf, row),
    (Object.hasOwn(own, row) ? own[row] : undefined) ?? 'always',
  ])

const asked = (rule: Expression, value: ChoiceValue): Expression =>
  replaced(rule, (variable) =>
    variable.path.length === 1 && ['item', 'choice', 'row'].includes(variable.path[0] ?? '')
      ? { kind: 'literal', value }
      : variable,
  )

const answered = (name: string): Expression => ({
  kind: 'unary',
  operator: 'notempty',
  operand: { kind: 'variable', path: [name] },
})

function isChosen(from: string, value: ChoiceValue, mode: 'selected' | 'unselected'): Expression {
  const chosen: Expression = {
    kind: 'binary',
    operator: 'anyof',
    left: { kind: 'variable', path: [from] },
    right: { kind: 'list', items: [{ kind: 'literal', value }] },
  }
  if (mode === 'selected') return both(answered(from), chosen)
  return { kind: 'unary', operator: 'negate', operand: both(answered(from), chosen) }
}

function all(rules: readonly Rule[]): Rule {
  const real = rules.filter((rule) => rule !== 'always')
  return real.length === 0 ? 'always' : real.reduce(both)
}

function any(rules: readonly Rule[]): Expression | null {
  const real = rules.filter((rule) => rule !== 'always')
  if (real.length < rules.length) return null
  const [first, ...others] = real
  if (first === undefined) return { kind: 'literal', value: false }
  return others.reduce<Expression>(
    (left, right) => ({ kind: 'binary', operator: 'or', left, right }),
    first,
  )
}

const both = (left: Expression, right: Expression): Expression => ({
  kind: 'binary',
  operator: 'and',
  left,
  right,
})
