import { answersAt } from '../../../../db/response-pages.server.ts'
import type { Seq } from '../../../core/ids.ts'
import type { Answers } from '../../../core/response/answer.ts'
import type { Columns } from '../../../core/tally/columns/columns.ts'
import { rowsAlong, type RowCursor, type RowTest } from '../../../core/tally/columns/row-pages.ts'
import { takeTurns } from '../../results/take-turns.server.ts'
import type { Shell } from '../../shell.server.ts'

/** Responses whose words are looked through for one page, however few of them are found. */
const MOST_LOOKED_THROUGH = 20_000

/** Responses that are read and parsed before others have their turn. */
const BATCH = 100

export type FoundRows = {
  /** The newest first. */
  readonly rows: readonly number[]
  /** Where the next page that way begins, and the one the other way; null where there is none. */
  readonly older: Seq | null
  readonly newer: Seq | null
  /** Where looking through words stopped before the page was full; null where it did not. */
  readonly stoppedAt: Seq | null
}

type Wanted = {
  readonly test: RowTest
  readonly cursor: RowCursor
  readonly limit: number
  /** What the words of a response must be like, where words are looked for. */
  readonly holds: ((answers: Answers) => boolean) | null
}

/** One page of rows, without counting those that come before it. */
export async function findRows(
  shell: Shell,
  columns: Columns,
  { test, cursor, limit, holds }: Wanted,
): Promise<FoundRows> {
  const seqOf = (row: number) => columns.arrivals.seqOf(row)
  const walk = walkInTurns(columns, test, cursor)
  const { rows: found, stoppedAt } =
    holds === null
      ? { rows: await take(walk, limit + 1), stoppedAt: null }
      : await takeHolding(shell, columns, walk, { holds, limit: limit + 1 })
  const isDown = cursor.kind === 'newest' || cursor.kind === 'before'
  const shown = found.slice(0, limit)
  const rows = isDown ? shown : shown.reverse()
  const hasMore = found.length > limit
  const [first, last] = [rows[0], rows.at(-1)]
  const behind = await hasAny(columns, test, otherWay(cursor))
  const ahead = hasMore ? (isDown ? last : first) : undefined
  return {
    rows,
    older: isDown ? at(ahead, seqOf) : behind ? at(last, seqOf) : null,
    newer: isDown ? (behind ? at(first, seqOf) : null) : at(ahead, seqOf),
    stoppedAt,
  }
}

const at = (row: number | undefined, seqOf: (row: number) => Seq): Seq | null =>
  row === undefined ? null : seqOf(row)

/** From the same place in the other direction. */
function otherWay(cursor: RowCursor): RowCursor | null {
  switch (cursor.kind) {
    case 'newest':
    case 'oldest':
      return null
    case 'before':
      return { kind: 'after', seq: (cursor.seq - 1) as Seq }
    case 'after':
      return { kind: 'before', seq: (cursor.seq + 1) as Seq }
  }
}

async function* walkInTurns(
  columns: Columns,
  test: RowTest,
  cursor: RowCursor,
): AsyncGenerator<number> {
  const turn = takeTurns()
  for (const row of rowsAlong(columns, test, cursor)) {
    if (row !== null) yield row
    else if (turn.isOver()) await turn.next()
  }
}

async function hasAny(columns: Columns, test: RowTest, cursor: RowCursor | null): Promise<boolean> {
  if (cursor === null) return false
  const { done } = await walkInTurns(columns, test, cursor).next()
  return done !== true
}

async function take(walk: AsyncGenerator<number>, most: number): Promise<number[]> {
  const rows: number[] = []
  for await (const row of walk) if (rows.push(row) === most) break
  return rows
}

async function takeHolding(
  shell: Shell,
  { arrivals }: Columns,
  walk: AsyncGenerator<number>,
  { holds, limit }: { readonly holds: (answers: Answers) => boolean; readonly limit: number },
): Promise<{ readonly rows: number[]; readonly stoppedAt: Seq | null }> {
  const [turn, rows] = [takeTurns(), [] as number[]]
  for (let lookedThrough = 0; ;) {
    const batch = await takeSome(walk, BATCH)
    const rowOf = new Map(batch.map((row) => [arrivals.seqOf(row), row]))
    const said = new Map(
      shell.database
        .read((tx) => answersAt(tx, [...rowOf.keys()]))
        .map(({ seq, answers }) => [seq, answers]),
    )
    for (const [seq, row] of rowOf) {
      const answers = said.get(seq)
      if (answers !== undefined && holds(answers)) rows.push(row)
      if (rows.length === limit) return { rows, stoppedAt: null }
    }
    if (batch.length < BATCH) return { rows, stoppedAt: null }
    lookedThrough += batch.length
    const last = batch.at(-1)
    if (lookedThrough >= MOST_LOOKED_THROUGH && last !== undefined)
      return { rows, stoppedAt: arrivals.seqOf(last) }
    if (turn.isOver()) await turn.next()
  }
}

/** Unlike leaving a loop, this does not end the walk. */
async function takeSome(walk: AsyncGenerator<number>, most: number): Promise<readonly number[]> {
  const rows: number[] = []
  while (rows.length < most) {
    const next = await walk.next()
    if (next.done === true) break
    rows.push(next.value)
  }
  return rows
}
