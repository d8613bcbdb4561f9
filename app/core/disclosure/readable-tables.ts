import type { TableLookup } from '../findings/evaluate-finding.ts'
import type { FindingRule } from '../findings/finding.ts'
import { summedAnswers, type AnswerSet } from '../findings/summed-answers.ts'
import type { CrossTable } from '../tally/tables/table.ts'
import { coarseNumbers } from './coarse-numbers.ts'
import { isLeftOpen } from './may-cross-move.ts'
import type { Release, ReleasedTable } from './release.ts'
import { DISCLOSURE } from './rules.ts'

/** The released tables of which a finding may print what its rule makes of them. */
export const readableTables =
  (release: Release | null, rule: FindingRule): TableLookup =>
  (id) => {
    const released = release?.tables[id] ?? null
    if (released === null) return null
    const { table } = released
    if (table.kind === 'cross') return isCoarse(table) ? table : null
    const isWhole = table.where === null && released.sums === undefined
    if (isWhole) return table
    return maySum(released, rule) ? coarseNumbers(table) : null
  }

/** A part that was released before sums were judged tells none. */
function maySum({ table, sums = [], aside }: ReleasedTable, rule: FindingRule): boolean {
  if (table.kind !== 'oneWay') return false
  if (rule.kind === 'share' && rule.percentOf !== 'substantive' && aside !== 'shown') return false
  const shown = new Set(sums.map(nameOf))
  return summedAnswers(rule, table).every((set) => shown.has(nameOf(set)))
}

const nameOf = (set: AnswerSet) => JSON.stringify(set)

/**
 * Coefficients with two decimals leave only one crosstab that fits its public margins where that is
 * small: in 2 x 2 always, in 3 x 3 of 30 people in 53 of 53 small cells. So they are told of tables
 * without small cells, and of those with more people and cells than anybody could work back.
 */
function isCoarse(table: CrossTable): boolean {
  const isLarge = (people: number) => people > DISCLOSURE.largestSmallCell
  return table.counts.flat().every((count) => count === 0 || isLarge(count)) || isLeftOpen(table)
}
