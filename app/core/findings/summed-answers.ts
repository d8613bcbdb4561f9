import type { ChoiceValue } from '../definition/definition.ts'
import { unreachable } from '../result.ts'
import type { OneWayTable } from '../tally/tables/table.ts'
import type { FindingRule } from './finding.ts'
import { scoreOf } from './scored-moments.ts'
import { tablesFor } from './tables-for.ts'

/** Answers that are counted together, so that only their sum is printed. */
export type AnswerSet = readonly ChoiceValue[]

/**
 * The sets of answers whose counts in a table can be told from what a rule prints of it: a mean and
 * a spread give away how many there are of each score.
 */
export function summedAnswers(rule: FindingRule, table: OneWayTable): readonly AnswerSet[] {
  if (!tablesFor(rule).some(({ id }) => id === table.id)) return []
  switch (rule.kind) {
    case 'share':
    case 'groups':
      return [rule.values]
    case 'association':
      return [rule.favourable]
    case 'multiple':
      return table.counts.map(({ value }) => [value])
    case 'score':
    case 'difference': {
      const sets = new Map<number, ChoiceValue[]>()
      for (const { value, role } of table.counts) {
        const score = role === 'declined' ? null : scoreOf(value, rule.scoring)
        if (score !== null) sets.set(score, [...(sets.get(score) ?? []), value])
      }
      return [...sets.values()]
    }
    // Of these no one-way table's counts are printed.
    case 'ranking':
    case 'nominalAssociation':
    case 'drivers':
    case 'sideBySide':
      return []
    default:
      return unreachable(rule)
  }
}
