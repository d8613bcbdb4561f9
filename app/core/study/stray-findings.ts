import type { Codebook } from '../codebook/variable.ts'
import { variablesIn } from '../expression/expression.ts'
import type { Finding, FindingRule } from '../findings/finding.ts'
import { itemVariable } from '../findings/tables-for.ts'
import type { Misfit } from '../problem.ts'
import { unreachable } from '../result.ts'
import type { Filter } from '../tally/tables/table.ts'

/** Where findings speak of variables that the questionnaire does not have. */
export function strayFindings(findings: readonly Finding[], codebook: Codebook): readonly Misfit[] {
  const known = new Set(codebook.flatMap(({ id, question }) => [id, question]))
  return findings.flatMap(({ id, rule }, index) =>
    namesIn(rule)
      .filter(({ name }) => !known.has(name))
      .map(({ pointer, name }) => ({
        pointer: `/findings/${index}/rule${pointer}`,
        code: 'unknown_variable',
        message:
          name === ''
            ? 'No question is chosen yet'
            : `The finding ${id} speaks of ${name}, which the questionnaire does not have`,
      })),
  )
}

type Named = { readonly pointer: string; readonly name: string }

function namesIn(rule: FindingRule): readonly Named[] {
  switch (rule.kind) {
    case 'share':
    case 'score':
      return [
        { pointer: '/variable', name: rule.variable },
        ...(rule.where === null ? [] : within('/where', rule.where)),
      ]
    case 'groups':
    case 'difference':
      return [
        { pointer: '/variable', name: rule.variable },
        ...rule.groups.flatMap(({ where }, index) => within(`/groups/${index}/where`, where)),
      ]
    case 'association':
      return [
        { pointer: '/x/variable', name: rule.x.variable },
        { pointer: '/y/variable', name: rule.y.variable },
      ]
    case 'nominalAssociation':
      return [
        { pointer: '/rows', name: rule.rows },
        { pointer: '/columns', name: rule.columns },
      ]
    case 'multiple':
      return [{ pointer: '/variable', name: rule.variable }]
    case 'ranking':
      return rule.items.map((item) => ({
        pointer: '/question',
        name: itemVariable(rule.question, item),
      }))
    case 'drivers':
      return [
        { pointer: '/outcome/variable', name: rule.outcome.variable },
        ...rule.drivers.map(({ variable }, index) => ({
          pointer: `/drivers/${index}/variable`,
          name: variable,
        })),
      ]
    case 'sideBySide':
      return []
    default:
      return unreachable(rule)
  }
}

const within = (pointer: string, { expression }: Filter): readonly Named[] =>
  variablesIn(expression).map((name) => ({ pointer, name }))
