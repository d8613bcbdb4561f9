import { FLAG_BITS, type QualityFlag } from '../../quality/quality-flags.ts'
import type { Columns } from '../columns/columns.ts'

export type FlagCounts = {
  /** People who count. */
  readonly people: number
  /** With any flag, each once. */
  readonly flagged: number
  readonly byFlag: readonly { readonly flag: QualityFlag; readonly people: number }[]
}

/**
 * How many of the people who count carry each quality flag, and how many any: one may carry
 * several. Counts of people; 0 where nobody does.
 *
 * @example
 * countFlags(new Columns([])).flagged // 0
 */
export function countFlags({ rows, counted, flags, responses }: Columns): FlagCounts {
  const names = Object.keys(FLAG_BITS) as readonly QualityFlag[]
  const people = new Map(names.map((flag) => [flag, 0]))
  let flagged = 0
  for (let row = 0; row < rows; row += 1) {
    const bits = flags[row] ?? 0
    if (bits === 0 || counted[row] !== 1) continue
    flagged += 1
    for (const flag of names)
      if ((bits & FLAG_BITS[flag]) !== 0) people.set(flag, (people.get(flag) ?? 0) + 1)
  }
  return {
    people: responses,
    flagged,
    byFlag: names.map((flag) => ({ flag, people: people.get(flag) ?? 0 })),
  }
}
