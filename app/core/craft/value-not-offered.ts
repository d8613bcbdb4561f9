import type { Fix } from '../drafting/check.ts'
import { nearestName } from '../drafting/nearest-name.ts'
import type { BinaryOperator, Expression } from '../expression/expression.ts'
import type { CraftRule, Questionnaire, ReadRule } from './craft-rule.ts'
import { comparisonIn, domainsOf, valueKey, type Comparison } from './never-holds.ts'
import { plainText } from './words.ts'

const OF_VALUES: ReadonlySet<BinaryOperator> = new Set([
  'equal',
  'notequal',
  'anyof',
  'allof',
  'contains',
  'notcontains',
])

/** A rule that waits for an answer which nobody can give. */
export const valueNotOffered: CraftRule = (questionnaire) => {
  const domains = domainsOf(questionnaire.definition)
  return questionnaire.rules.flatMap((rule) =>
    comparisonsIn(rule.expression).flatMap(({ name, operator, values }) => {
      const domain = domains.get(name)
      if (domain === undefined || domain.kind === 'number' || !OF_VALUES.has(operator)) return []
      return values
        .filter((value) => value !== null && value !== '' && !domain.values.has(valueKey(value)))
        .map((value) => ({
          code: 'value_not_offered',
          severity: 'warning' as const,
          pointer: rule.pointer,
          message: `The rule waits for “${String(value)}”, which “${name}” does not offer`,
          fix: fixFor(rule, String(value), meant(questionnaire, name, String(value))),
        }))
    }),
  )
}

/** The value whose label was written in its place, else the one that is spelt most alike. */
function meant({ questions }: Questionnaire, name: string, value: string): string | null {
  const asked = questions.find(({ part }) => part.name === name)?.part
  const choices = asked !== undefined && 'choices' in asked ? asked.choices : []
  const labelled = choices.find(({ label }) => plainText(label) === value)
  return labelled === undefined
    ? nearestName(
        value,
        choices.map((choice) => String(choice.value)),
      )
    : String(labelled.value)
}

function fixFor(rule: ReadRule, value: string, nearest: string | null): Fix | null {
  const quoted = [`'${value}'`, `"${value}"`].find((text) => rule.text.includes(text))
  if (nearest === null || quoted === undefined || /['"\\]/.test(nearest)) return null
  const mended = rule.text.replaceAll(quoted, `${quoted[0] ?? "'"}${nearest}${quoted[0] ?? "'"}`)
  return {
    label: `Use “${nearest}”`,
    operations: [{ op: 'replace', path: rule.pointer, value: mended }],
  }
}

function comparisonsIn(expression: Expression): readonly Comparison[] {
  const own = comparisonIn(expression)
  if (own !== null) return [own]
  switch (expression.kind) {
    case 'binary':
      return [...comparisonsIn(expression.left), ...comparisonsIn(expression.right)]
    case 'unary':
      return comparisonsIn(expression.operand)
    case 'call':
      return expression.arguments.flatMap(comparisonsIn)
    case 'list':
      return expression.items.flatMap(comparisonsIn)
    case 'literal':
    case 'variable':
      return []
  }
}
