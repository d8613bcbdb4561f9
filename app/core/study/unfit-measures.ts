import { variableIn } from '../codebook/codebook.ts'
import type { Codebook, Variable } from '../codebook/variable.ts'
import type { Finding, FindingRule, Scoring } from '../findings/finding.ts'
import type { Misfit } from '../problem.ts'
import { unreachable } from '../result.ts'
import { suits, type Use } from './study-variable.ts'

/** Findings over variables of which nothing of the kind can be counted. */
export function unfitMeasures(findings: readonly Finding[], codebook: Codebook): readonly Misfit[] {
  return findings.flatMap(({ rule }, index) =>
    wantedIn(rule).flatMap(({ pointer, variable, use }) => {
      const found = variableIn(codebook, variable)
      const message = found === null ? null : whyUnfit(found, use)
      return message === null
        ? []
        : [{ pointer: `/findings/${index}/rule${pointer}`, code: 'wrong_measure', message }]
    }),
  )
}

type Wanted = {
  readonly pointer: string
  readonly variable: string
  readonly use: Use | 'numbers' | 'promoters'
}

function wantedIn(rule: FindingRule): readonly Wanted[] {
  switch (rule.kind) {
    case 'share':
    case 'groups':
      return [{ pointer: '/variable', variable: rule.variable, use: 'choice' }]
    case 'score':
    case 'difference':
      return [scored(rule.variable, rule.scoring)]
    case 'association':
      return [
        { pointer: '/x/variable', variable: rule.x.variable, use: 'single' },
        { pointer: '/y/variable', variable: rule.y.variable, use: 'single' },
      ]
    case 'nominalAssociation':
      return [
        { pointer: '/rows', variable: rule.rows, use: 'single' },
        { pointer: '/columns', variable: rule.columns, use: 'single' },
      ]
    case 'multiple':
      return [{ pointer: '/variable', variable: rule.variable, use: 'multiple' }]
    case 'drivers':
      return [
        { pointer: '/outcome', ...rule.outcome },
        ...rule.drivers.map((driver, index) => ({ pointer: `/drivers/${index}`, ...driver })),
      ].map(({ pointer, variable, order }) => ({
        pointer: `${pointer}/variable`,
        variable,
        use: order === null ? 'scale' : 'single',
      }))
    case 'ranking':
    case 'sideBySide':
      return []
    default:
      return unreachable(rule)
  }
}

function scored(variable: string, scoring: Scoring): Wanted {
  switch (scoring.of) {
    case 'mean':
      return { pointer: '/variable', variable, use: scoring.scores === null ? 'numbers' : 'single' }
    case 'nps':
      return { pointer: '/scoring/of', variable, use: 'promoters' }
    case 'net':
      return { pointer: '/variable', variable, use: 'single' }
    default:
      return unreachable(scoring)
  }
}

function whyUnfit(variable: Variable, use: Wanted['use']): string | null {
  switch (use) {
    case 'numbers':
      return areNumbers(variable) ? null : WHY_UNFIT.scale
    case 'promoters': {
      const values = variable.categories.map(({ value }) => Number(value))
      const isLadder = values.length === 0 || (values.includes(0) && values.includes(10))
      return areNumbers(variable) && isLadder
        ? null
        : 'A Net Promoter Score needs answers from 0 to 10'
    }
    default:
      return suits(use)(variable) ? null : WHY_UNFIT[use]
  }
}

/** A version may write 9 as "9". */
const areNumbers = (variable: Variable): boolean =>
  suits('number')(variable) ||
  (suits('single')(variable) &&
    variable.categories.some(
      ({ value }) => typeof value !== 'boolean' && Number.isFinite(Number(value)),
    ))

const WHY_UNFIT: { readonly [use in Use]: string } = {
  choice: 'This question has no list of answers',
  single: 'This question has no list of which people choose one answer',
  multiple: 'People give one answer to this question; a share tells it',
  number: 'This question is not answered by a number',
  scale: 'The answers to this question are no numbers',
  ordered: 'The answers to this question have no order',
}
