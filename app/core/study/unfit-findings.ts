import { variableIn } from '../codebook/codebook.ts'
import type { Codebook } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { Finding, FindingRule, Scoring } from '../findings/finding.ts'
import type { Misfit } from '../problem.ts'
import { unreachable } from '../result.ts'

/** Answers that findings name and their variables don't offer: they count nobody. */
export function unfitFindings(findings: readonly Finding[], codebook: Codebook): readonly Misfit[] {
  return findings.flatMap(({ rule }, index) =>
    valuesIn(rule).flatMap(({ pointer, variable, values }) => {
      const found = variableIn(codebook, variable)
      if (found === null) return []
      return values
        .filter((value) => !found.categories.some((category) => category.value === value))
        .map((value) => ({
          pointer: `/findings/${index}/rule${pointer}`,
          code: 'not_a_choice',
          message: `“${variable}” has no answer ${value}`,
        }))
    }),
  )
}

type Named = {
  readonly pointer: string
  readonly variable: string
  readonly values: readonly ChoiceValue[]
}

function valuesIn(rule: FindingRule): readonly Named[] {
  switch (rule.kind) {
    case 'share':
    case 'groups':
      return [{ pointer: '/values', variable: rule.variable, values: rule.values }]
    case 'score':
    case 'difference':
      return scored(rule.variable, rule.scoring)
    case 'association':
      return [
        { pointer: '/x/order', variable: rule.x.variable, values: rule.x.order },
        { pointer: '/y/order', variable: rule.y.variable, values: rule.y.order },
        { pointer: '/favourable', variable: rule.y.variable, values: rule.favourable },
      ]
    case 'drivers':
      return [
        { pointer: '/outcome', ...rule.outcome },
        ...rule.drivers.map((each, index) => ({ pointer: `/drivers/${index}`, ...each })),
      ].map(({ pointer, variable, order }) => ({
        pointer: `${pointer}/order`,
        variable,
        values: order ?? [],
      }))
    case 'nominalAssociation':
    case 'multiple':
    case 'ranking':
    case 'sideBySide':
      return []
    default:
      return unreachable(rule)
  }
}

function scored(variable: string, scoring: Scoring): readonly Named[] {
  switch (scoring.of) {
    case 'nps':
      return []
    case 'mean': {
      const values = scoring.scores?.map(({ value }) => value) ?? []
      return [{ pointer: '/scoring/scores', variable, values }]
    }
    case 'net':
      return [
        { pointer: '/scoring/favourable', variable, values: scoring.favourable },
        { pointer: '/scoring/unfavourable', variable, values: scoring.unfavourable },
      ]
    default:
      return unreachable(scoring)
  }
}
