import type { VersionId } from '../../ids.ts'
import { HOUR_MS } from '../columns/arrivals.ts'
import type { Columns } from '../columns/columns.ts'
import type { Filter } from '../tables/table.ts'

/** Some of the responses to a survey: a wave of it. Null holds nobody back. */
export type Part = {
  readonly version: VersionId | null
  /** Milliseconds since 1970, UTC; hours are told apart. */
  readonly from: number | null
  readonly before: number | null
  readonly where: Filter | null
}

/**
 * 1 where a row belongs to a part, whether it counts or not. O(rows).
 *
 * @example
 * partOfRows(new Columns([]), { version: null, from: null, before: null, where: null }).length // 0
 */
export function partOfRows(columns: Columns, { version, from, before, where }: Part): Uint8Array {
  const { rows, arrivals } = columns
  const inside = new Uint8Array(rows).fill(1)
  if (from !== null || before !== null)
    arrivals.received.forEach(rows, (hour, first, end) => {
      const at = hour * HOUR_MS
      if ((from !== null && at < from) || (before !== null && at >= before))
        inside.fill(0, first, end)
    })
  if (version !== null) {
    const isOf = arrivals.origins.map((origin) => origin.version === version)
    for (let row = 0; row < rows; row += 1)
      if (isOf[arrivals.codes[row] ?? -1] !== true) inside[row] = 0
  }
  if (where !== null) {
    const mask = columns.mask(where)
    for (let row = 0; row < rows; row += 1) if (mask[row] !== 1) inside[row] = 0
  }
  return inside
}
