import { margins } from '../stats/margins.ts'
import type { CrossTable, Table } from '../tally/tables/table.ts'
import { DISCLOSURE } from './rules.ts'

/** A crosstab with more people and cells than anybody could work back from its coefficients. */
export function isLeftOpen({ counts, base }: CrossTable): boolean {
  const isLarge = (people: number) => people > DISCLOSURE.largestSmallCell
  const { rows, columns } = margins(counts)
  const freedom = (rows.filter(isLarge).length - 1) * (columns.filter(isLarge).length - 1)
  return base.substantive >= DISCLOSURE.ordinaryBase && freedom >= DISCLOSURE.leastFreedom
}

/**
 * May a crosstab move of which only coefficients are told? Those of a small one fit one table, so
 * that two releases say what the people between them answered to both questions: whoever gave one
 * answer must be nobody new or many.
 */
export function mayCrossMove(shown: Table | null, now: CrossTable): boolean {
  if (isLeftOpen(now)) return true
  const grown = now.counts.map((line, row) =>
    line.map((count, column) =>
      shown?.kind === 'cross' ? count - (shown.counts[row]?.[column] ?? 0) : count,
    ),
  )
  const { rows, columns } = margins(grown)
  return [...rows, ...columns].every((people) => people === 0 || people >= DISCLOSURE.step)
}
