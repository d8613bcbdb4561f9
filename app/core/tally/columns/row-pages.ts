import type { CollectorId, Seq, VersionId } from '../../ids.ts'
import { FLAG_BITS, type QualityFlag } from '../../quality/quality-flags.ts'
import type { Filter } from '../tables/table.ts'
import { WITHDRAWN, type Columns } from './columns.ts'

/** What became of a response: it counts, somebody took it out, or its person took it back. */
export type ResponseState = 'counted' | 'excluded' | 'withdrawn'

/** Which responses somebody wants to look at; null is any. */
export type RowsWanted = {
  readonly state: ResponseState | null
  readonly flag: QualityFlag | 'any' | null
  readonly collector: CollectorId | null
  readonly version: VersionId | null
  readonly where: Filter | null
}

/** From where on: the newest first, or upwards from the oldest or a place in the log. */
export type RowCursor =
  | { readonly kind: 'newest' }
  | { readonly kind: 'oldest' }
  | { readonly kind: 'before' | 'after'; readonly seq: Seq }

export type RowTest = (row: number) => boolean

/** Rows that are tried before others have their turn. */
const STRETCH = 1 << 16

/**
 * What became of the response in a row.
 *
 * @example
 * stateOfRow({ counted: Uint8Array.of(0), flags: Uint8Array.of(0) }, 0) // 'excluded'
 */
export function stateOfRow(
  { counted, flags }: Pick<Columns, 'counted' | 'flags'>,
  row: number,
): ResponseState {
  if (((flags[row] ?? 0) & WITHDRAWN) !== 0) return 'withdrawn'
  return counted[row] === 1 ? 'counted' : 'excluded'
}

/**
 * Whether a row is wanted. Of withdrawn ones nothing is known that a filter or a flag could ask for.
 *
 * @example
 * rowTest(new Columns([]), { state: null, flag: null, collector: null, version: null, where: null })(0) // true
 */
export function rowTest(columns: Columns, wanted: RowsWanted): RowTest {
  const { state, flag, collector, version, where } = wanted
  const { arrivals } = columns
  const tests: RowTest[] = []
  if (state !== null) tests.push((row) => stateOfRow(columns, row) === state)
  if (flag !== null) {
    const bits = flag === 'any' ? ANY_FLAG : FLAG_BITS[flag]
    tests.push((row) => ((columns.flags[row] ?? 0) & bits) !== 0)
  }
  if (collector !== null || version !== null) {
    const passes = arrivals.origins.map(
      (origin) =>
        (collector === null || origin.collector === collector) &&
        (version === null || origin.version === version),
    )
    tests.push((row) => passes[arrivals.codes[row] ?? -1] ?? false)
  }
  if (where !== null) {
    const mask = columns.mask(where)
    tests.push((row) => mask[row] === 1 && ((columns.flags[row] ?? 0) & WITHDRAWN) === 0)
  }
  return (row) => tests.every((test) => test(row))
}

const ANY_FLAG = Object.values(FLAG_BITS).reduce((bits, bit) => bits | bit, 0)

/**
 * The rows that pass, one after the other from a cursor on: downwards to the oldest, or upwards. Now
 * and then it yields null, so that others may have their turn.
 *
 * @example
 * [...rowsAlong(new Columns([]), () => true, { kind: 'newest' })] // []
 */
export function* rowsAlong(
  columns: Columns,
  test: RowTest,
  cursor: RowCursor,
): Generator<number | null, void> {
  const step = cursor.kind === 'newest' || cursor.kind === 'before' ? -1 : 1
  const { rows } = columns
  let tried = 0
  for (let row = firstRow(columns, cursor); row >= 0 && row < rows; row += step) {
    if (test(row)) yield row
    tried += 1
    if (tried % STRETCH === 0) yield null
  }
}

function firstRow({ rows, arrivals }: Columns, cursor: RowCursor): number {
  switch (cursor.kind) {
    case 'newest':
      return rows - 1
    case 'oldest':
      return 0
    case 'before':
      return arrivals.rowsBefore(cursor.seq, rows) - 1
    case 'after':
      return arrivals.rowsBefore((cursor.seq + 1) as Seq, rows)
  }
}

/**
 * How many rows pass, in steps between which others may have their turn.
 *
 * @example
 * countPassing(new Columns([]), () => true).next().value // 0
 */
export function* countPassing(
  { rows }: Pick<Columns, 'rows'>,
  test: RowTest,
): Generator<void, number> {
  let count = 0
  for (let row = 0; row < rows; row += 1) {
    if (test(row)) count += 1
    if ((row + 1) % STRETCH === 0) yield
  }
  return count
}
