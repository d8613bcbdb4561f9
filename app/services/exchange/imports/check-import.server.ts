import { findAnswers, findEntry } from '../../../../db/response-log.server.ts'
import { columnBehind } from '../../../core/exchange/import/columns-behind.ts'
import { PROBLEM_TITLES, type Problem } from '../../../core/problem.ts'
import { ok, type Result } from '../../../core/result.ts'
import { contentHash } from '../../responses/content-hash.server.ts'
import type { Shell } from '../../shell.server.ts'
import { importDoor } from './import-door.server.ts'
import type { ImportOrder } from './import-order.server.ts'
import type { ImportWatch } from './import-progress.ts'
import { importRows, type ImportRow, type RowRefusal } from './import-rows.server.ts'

/** What would become of each row of a file. Every row is counted once. */
export type ImportCheck = {
  readonly rows: number
  /** Would be taken now. */
  readonly fitting: number
  /** Would be taken as somebody who is outside the population: without answers. */
  readonly screenedOut: number
  /** Was taken before. */
  readonly known: number
  /** Was taken before, and taken back since. */
  readonly withdrawn: number
  readonly refused: number
  /** The first of what is wrong, by row. */
  readonly refusals: readonly RowRefusal[]
  /** Answers to questions that these people would not have been shown, by column; they stay out. */
  readonly dropped: readonly { readonly column: string; readonly rows: number }[]
}

/** More would help nobody. */
const MOST_REFUSALS = 500

/** Reads the whole file and stores nothing. */
export async function checkImport(
  shell: Shell,
  order: ImportOrder,
  { onProgress, signal }: ImportWatch = {},
): Promise<Result<ImportCheck, Problem>> {
  const counts = { fitting: 0, screenedOut: 0, known: 0, withdrawn: 0, refused: 0 }
  const refusals: RowRefusal[] = []
  const dropped = new Map<string, number>()
  let count = 0
  for await (const rows of importRows(order, importDoor(shell, order), shell.now())) {
    signal?.throwIfAborted()
    if (!rows.ok) return rows
    for (const row of rows.value) {
      count += 1
      const standing = standingOf(shell, order, row)
      counts[standing.kind] += 1
      if (standing.kind === 'refused')
        refusals.push(...standing.refusals.slice(0, MOST_REFUSALS - refusals.length))
      if (standing.kind !== 'fitting' || !row.judged.ok || row.judged.value.outcome !== 'submitted')
        continue
      for (const key of row.judged.value.parsed.dropped) {
        const pointer = key.startsWith('/') ? key : `/${key}`
        const column = order.file.fields[columnBehind(order.mapping, { pointer }) ?? -1]?.name
        if (column !== undefined) dropped.set(column, (dropped.get(column) ?? 0) + 1)
      }
    }
    onProgress?.({ stage: 'checked', rows: count, of: null, taken: 0 })
  }
  return ok({
    rows: count,
    ...counts,
    refusals,
    dropped: [...dropped].map(([column, n]) => ({ column, rows: n })),
  })
}

type Standing =
  | { readonly kind: 'fitting' | 'screenedOut' | 'known' | 'withdrawn' }
  | { readonly kind: 'refused'; readonly refusals: readonly RowRefusal[] }

function standingOf(
  { database, secret }: Shell,
  { survey }: ImportOrder,
  { row, id, answers, judged }: ImportRow,
): Standing {
  return database.read((tx): Standing => {
    const entry = findEntry(tx, survey.id, id, 'submitted')
    if (entry !== null) {
      const kept = findAnswers(tx, entry.seq)
      if (kept === null) return { kind: 'withdrawn' }
      if (kept.contentHash.equals(contentHash(secret, { answers, member: null })))
        return { kind: 'known' }
      const code = 'conflicting_response'
      const message = `${PROBLEM_TITLES[code]}: ${OTHERWISE}`
      return { kind: 'refused', refusals: [{ row, column: null, code, message }] }
    }
    if (!judged.ok) return { kind: 'refused', refusals: judged.problem }
    if (judged.value.outcome === 'submitted') return { kind: 'fitting' }
    const seen = findEntry(tx, survey.id, id, 'screenedOut')
    return { kind: seen === null ? 'screenedOut' : 'known' }
  })
}

const OTHERWISE = 'this row was taken before, with other columns'
