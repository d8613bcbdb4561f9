import { eq, inArray } from 'drizzle-orm'
import type { CollectorId, ResponseId, Seq, VersionId } from '../app/core/ids.ts'
import type { JsonObject } from '../app/core/json.ts'
import type { Answers, ResponseSource } from '../app/core/response/answer.ts'
import type { Tx } from './connection.server.ts'
import { answers, entries } from './schema.server.ts'

/** A response as a person looks at it: how it came in, and what is left of what was said. */
export type StoredResponse = {
  readonly seq: Seq
  readonly responseId: ResponseId
  readonly versionId: VersionId
  readonly collectorId: CollectorId
  readonly source: ResponseSource
  readonly at: number
  /** Null once withdrawn. */
  readonly said: StoredSaid | null
}

export type StoredSaid = {
  readonly answers: Answers
  readonly notShown: readonly string[]
  readonly flags: readonly string[]
  readonly locale: string
  readonly startedAt: number | null
}

/** Responses by their places in the log, in the order in which these are given. */
export function responsesAt(tx: Tx, seqs: readonly Seq[]): readonly StoredResponse[] {
  const rows = tx.orm
    .select({
      seq: entries.seq,
      responseId: entries.responseId,
      versionId: entries.versionId,
      collectorId: entries.collectorId,
      source: entries.source,
      at: entries.at,
      answers: answers.answers,
      notShown: answers.notShown,
      flags: answers.flags,
      locale: answers.locale,
      startedAt: answers.startedAt,
    })
    .from(entries)
    .leftJoin(answers, eq(answers.seq, entries.seq))
    .where(inArray(entries.seq, [...seqs]))
    .all()
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  return seqs.flatMap((seq) => {
    const row = bySeq.get(seq)
    if (row === undefined) return []
    const { responseId, versionId, collectorId, source, at } = row
    const said =
      row.answers === null
        ? null
        : {
            answers: JSON.parse(row.answers) as JsonObject,
            notShown: JSON.parse(row.notShown ?? '[]') as string[],
            flags: JSON.parse(row.flags ?? '[]') as string[],
            locale: row.locale ?? 'en',
            startedAt: row.startedAt,
          }
    return [{ seq, responseId, versionId, collectorId, source, at, said }]
  })
}

/** Only what was said: for whoever looks through many. */
export const answersAt = (
  tx: Tx,
  seqs: readonly Seq[],
): readonly { readonly seq: Seq; readonly answers: Answers }[] =>
  tx.orm
    .select({ seq: answers.seq, answers: answers.answers })
    .from(answers)
    .where(inArray(answers.seq, [...seqs]))
    .all()
    .map((row) => ({ seq: row.seq, answers: JSON.parse(row.answers) as JsonObject }))
