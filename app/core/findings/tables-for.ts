import type { ChoiceValue } from '../definition/definition.ts'
import { unreachable } from '../result.ts'
import {
  crossId,
  oneWayId,
  type Filter,
  type OneWaySpec,
  type TableSpec,
} from '../tally/tables/table.ts'
import type { FindingRule } from './finding.ts'

/** The tables that a rule is read from; it never sees single responses. */
export function tablesFor(rule: FindingRule): readonly TableSpec[] {
  switch (rule.kind) {
    case 'share':
    case 'score':
      return [oneWay(rule.variable, rule.where)]
    case 'association':
      return [
        {
          kind: 'cross',
          id: crossId(rule.x.variable, rule.y.variable),
          rows: rule.x.variable,
          columns: rule.y.variable,
        },
        ...rule.x.order.map((value) => oneWay(rule.y.variable, isAnswer(rule.x.variable, value))),
      ]
    case 'multiple':
      return [oneWay(rule.variable, null)]
    case 'ranking':
      return rule.items.map((item) => oneWay(itemVariable(rule.question, item), null))
    case 'nominalAssociation': {
      const { rows, columns } = rule
      return [{ kind: 'cross', id: crossId(rows, columns), rows, columns }]
    }
    case 'groups':
    case 'difference':
      return rule.groups.map(({ where }) => oneWay(rule.variable, where))
    case 'drivers':
    case 'sideBySide':
      return []
    default:
      return unreachable(rule)
  }
}

/** The place that an item of a ranking was given. */
export const itemVariable = (question: string, item: ChoiceValue) => `${question}/${item}`

/** Those who gave one answer. A variable of a matrix row is read as `question.row`. */
export const isAnswer = (variable: string, value: ChoiceValue): Filter => {
  const path = variable.split('/')
  return {
    text: `{${path.join('.')}} = ${JSON.stringify(value)}`,
    expression: {
      kind: 'binary',
      operator: 'equal',
      left: { kind: 'variable', path },
      right: { kind: 'literal', value },
    },
  }
}

export const oneWay = (variable: string, where: Filter | null): OneWaySpec => ({
  kind: 'oneWay',
  id: oneWayId(variable, where),
  variable,
  where,
})
