import { NO_OBSERVATIONS } from '../../stats/moments.ts'
import { NOT_SHOWN, type Column } from '../columns/column.ts'
import type { CountedRows } from '../columns/counted-rows.ts'
import { histogram } from './histogram.ts'
import { rowMoments } from './row-moments.ts'
import type { Moments } from './table.ts'
import { tickCounts } from './tick-counts.ts'

/** What the rows of one group said. */
export type RowTally = {
  /** `[code - NOT_SHOWN]`: not shown, skipped, then the categories or states. */
  readonly codes: Int32Array
  /** Of each category; of a multiple choice ticks. */
  readonly counts: Int32Array
  readonly moments: Moments
}

/**
 * Counts the codes, ticks and numbers of a variable with `categories` categories, for each group
 * of rows. O(rows), without an object a row.
 *
 * @example
 * tallyRows({ kind: 'text', codes: Int8Array.of(-2, 0) }, 0, countedRows(new Columns([]), null, { from: 0, to: 2 }))[0].codes[0] // 1
 */
export function tallyRows(
  column: Column,
  categories: number,
  rows: CountedRows,
): readonly RowTally[] {
  const states = Math.max(categories, LEAST_STATES) - NOT_SHOWN
  const codes = histogram(column.codes, NOT_SHOWN, states, rows)
  const ticks = column.kind === 'choices' ? tickCounts(column, categories, rows) : null
  const moments = column.kind === 'number' ? rowMoments(column, rows) : null
  return Array.from({ length: rows.groups?.count ?? 1 }, (_, group) => {
    const own = codes.subarray(group * states, (group + 1) * states)
    return {
      codes: own,
      counts:
        ticks?.subarray(group * categories, (group + 1) * categories) ?? own.subarray(-NOT_SHOWN),
      moments: moments?.[group] ?? NO_OBSERVATIONS,
    }
  })
}

/** Answered and declined, where there are no categories. */
const LEAST_STATES = 2
