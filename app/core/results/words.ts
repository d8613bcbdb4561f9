import { variableIn } from '../codebook/codebook.ts'
import type { Codebook } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import type { Expression } from '../expression/expression.ts'
import { literalsIn } from '../expression/literals-in.ts'
import type { FindingRule, Scoring } from '../findings/finding.ts'
import { isolate } from '../language/isolate.ts'
import { unreachable } from '../result.ts'
import type { PercentOf } from '../tally/tables/table.ts'

export type Reader = { readonly codebook: Codebook; readonly locale: string }

/** A rule in words: which answers, of whom. */
export function ruleWords(rule: FindingRule, reader: Reader): string {
  switch (rule.kind) {
    case 'share': {
      const among = rule.where === null ? '' : ` with ${filterWords(rule.where.expression, reader)}`
      return `${answerWords(reader, rule.variable, rule.values)}, of ${BASE_WORDS[rule.percentOf]}${among}`
    }
    case 'score': {
      const among =
        rule.where === null
          ? ''
          : `, among those with ${filterWords(rule.where.expression, reader)}`
      return `${scoringWords(rule.scoring, rule.variable, reader)}${among}`
    }
    case 'association':
      return `${quotedLabel(reader, rule.x.variable)} against ${quotedLabel(reader, rule.y.variable)}`
    case 'nominalAssociation':
      return `${quotedLabel(reader, rule.rows)} by ${quotedLabel(reader, rule.columns)}: Cramér’s V, 0 where they have nothing to do with each other, 1 where one tells the other`
    case 'difference':
      return `${scoringWords(rule.scoring, rule.variable, reader)}, first group less second`
    case 'ranking':
      return 'Mean place in the ranking, 1 is best, among those who gave an item a place'
    case 'multiple':
      return `Percent of those who ticked anything in ${quotedLabel(reader, rule.variable)}, most first; one person may tick several`
    case 'drivers':
      return `What goes with ${quotedLabel(reader, rule.outcome.variable)} among those who answered all: association, not cause`
    case 'groups':
      return `${answerWords(reader, rule.variable, rule.values)}, in two groups`
    case 'sideBySide':
      return 'Two surveys of other people beside each other: a gap, never a trend'
    default:
      return unreachable(rule)
  }
}

function scoringWords(scoring: Scoring, variable: string, reader: Reader): string {
  const of = quotedLabel(reader, variable)
  switch (scoring.of) {
    case 'mean': {
      if (scoring.scores === null) return `Mean of ${of}`
      const scores = scoring.scores.map(
        ({ value, score }) => `${quoted(reader, choiceLabel(reader, variable, value))} = ${score}`,
      )
      return `Mean of ${of}, with ${scores.join(', ')}`
    }
    case 'nps':
      return `Net Promoter Score: percent of 9 and 10 less percent of 0 to 6 in ${of}`
    case 'net':
      return `Percent of ${answerWords(reader, variable, scoring.favourable)} less percent of ${answerWords(reader, variable, scoring.unfavourable)}, of those who chose an answer`
    default:
      return unreachable(scoring)
  }
}

const BASE_WORDS: { readonly [percentOf in PercentOf]: string } = {
  asked: 'everyone asked',
  answered: 'everyone who answered',
  substantive: 'those who chose an answer',
}

export const quoted = ({ locale }: Pick<Reader, 'locale'>, text: string): string =>
  `“${isolate(text, locale)}”`

/** Of a variable, as it stands in a sentence. */
export const quotedLabel = (reader: Reader, id: string): string =>
  quoted(reader, variableLabel(reader, id))

export const variableLabel = ({ codebook, locale }: Reader, id: string): string => {
  const variable = variableIn(codebook, id)
  return variable === null ? id : textIn(variable.label, locale)
}

export function choiceLabel({ codebook, locale }: Reader, id: string, value: ChoiceValue): string {
  const category = variableIn(codebook, id)?.categories.find((c) => c.value === value)
  return category === undefined ? String(value) : textIn(category.label, locale)
}

export const answerWords = (reader: Reader, id: string, values: readonly ChoiceValue[]): string =>
  values.map((value) => quoted(reader, choiceLabel(reader, id, value))).join(' or ')

/** The usual filters in words; an unusual one as it was written. */
export function filterWords(expression: Expression, reader: Reader): string {
  if (expression.kind === 'binary') {
    if (expression.operator === 'and')
      return `${filterWords(expression.left, reader)} and ${filterWords(expression.right, reader)}`
    const variable = expression.left.kind === 'variable' ? expression.left.path.join('/') : null
    const values = literalsIn(expression.right)
    if (variable !== null && values !== null && ['equal', 'anyof'].includes(expression.operator))
      return `the answer ${answerWords(reader, variable, values)} to ${quotedLabel(reader, variable)}`
  }
  return 'a condition of their own'
}
