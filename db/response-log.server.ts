import { and, asc, count, desc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm'
import type { ResponseId, Seq, SurveyId } from '../app/core/ids.ts'
import type { JsonObject } from '../app/core/json.ts'
import type { Answers, ResponseSource } from '../app/core/response/answer.ts'
import type { EntryKind } from '../app/core/response/entry.ts'
import type { CollectorId, VersionId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { answers, entries } from './schema.server.ts'

export type NewEntry = {
  readonly surveyId: SurveyId
  readonly collectorId: CollectorId
  readonly versionId: VersionId
  readonly kind: EntryKind
  readonly source: ResponseSource
  readonly responseId: ResponseId
  readonly at: number
  readonly detail: string | null
}

export type StoredEntry = {
  readonly seq: Seq
  readonly at: number
  readonly collectorId: CollectorId
  readonly versionId: VersionId
  readonly source: ResponseSource
  readonly detail: string | null
}

export type StoredAnswers = {
  readonly answers: Answers
  readonly notShown: readonly string[]
  readonly contentHash: Buffer
  readonly locale: string
  readonly startedAt: number | null
  readonly flags: readonly string[]
  /** JSON of what this person met; null where the order is fixed. */
  readonly presentation: string | null
}

/** The `submitted`, `withdrawn` or `screenedOut` entry of a response, of which there is one at most. */
export const findEntry = (
  tx: Tx,
  surveyId: SurveyId,
  responseId: ResponseId,
  kind: 'submitted' | 'withdrawn' | 'screenedOut',
): StoredEntry | null => tx.prepared.entryOf().get({ surveyId, responseId, kind }) ?? null

/** In the words of the partial index, which SQLite would not use otherwise. */
const JUDGED = sql`${entries.kind} in ('excluded', 'restored')`

/** Whether a response was last left out of the numbers or taken back into them; null: neither ever. */
export const lastJudgement = (
  tx: Tx,
  surveyId: SurveyId,
  responseId: ResponseId,
): 'excluded' | 'restored' | null => {
  const kind = tx.orm
    .select({ kind: entries.kind })
    .from(entries)
    .where(and(eq(entries.surveyId, surveyId), eq(entries.responseId, responseId), JUDGED))
    .orderBy(desc(entries.seq))
    .get()?.kind
  return kind === 'excluded' || kind === 'restored' ? kind : null
}

/** When a response was left out or taken back, and why, in the order of the log. */
export const judgementsOf = (tx: Tx, surveyId: SurveyId, responseId: ResponseId) =>
  tx.orm
    .select({ seq: entries.seq, kind: entries.kind, at: entries.at, reason: entries.detail })
    .from(entries)
    .where(and(eq(entries.surveyId, surveyId), eq(entries.responseId, responseId), JUDGED))
    .orderBy(asc(entries.seq))
    .all()

/** The responses that entries are of. */
export const responseIdsOf = (tx: Tx, seqs: readonly Seq[]): ReadonlyMap<Seq, ResponseId> =>
  new Map(
    tx.orm
      .select({ seq: entries.seq, id: entries.responseId })
      .from(entries)
      .where(inArray(entries.seq, [...seqs]))
      .all()
      .map(({ seq, id }) => [seq, id]),
  )

export function findAnswers(tx: Tx, seq: Seq): StoredAnswers | null {
  const row = tx.prepared.answersOf().get({ seq })
  if (row === undefined) return null
  return {
    answers: JSON.parse(row.answers) as JsonObject,
    notShown: JSON.parse(row.notShown) as string[],
    contentHash: row.contentHash,
    locale: row.locale,
    startedAt: row.startedAt,
    flags: JSON.parse(row.flags) as string[],
    presentation: row.presentation,
  }
}

export const appendEntry = (tx: Tx, entry: NewEntry): Seq =>
  Number(tx.prepared.insertEntry().run(entry).lastInsertRowid) as Seq

export function keepAnswers(tx: Tx, seq: Seq, kept: StoredAnswers): void {
  tx.prepared.insertAnswers().run({
    seq,
    answers: JSON.stringify(kept.answers),
    notShown: JSON.stringify(kept.notShown),
    contentHash: kept.contentHash,
    locale: kept.locale,
    startedAt: kept.startedAt,
    flags: JSON.stringify(kept.flags),
    presentation: kept.presentation,
  })
}

export const deleteAnswers = (tx: Tx, seq: Seq): void => {
  tx.orm.delete(answers).where(eq(answers.seq, seq)).run()
}

/** What a reader of the log learns from one entry, in the order of `seq`. */
export type LogLine = {
  readonly seq: Seq
  readonly kind: EntryKind
  readonly source: ResponseSource
  readonly responseId: ResponseId
  readonly versionId: VersionId
  readonly at: number
  /** Gone when the response was withdrawn since. */
  readonly answers: Answers | null
  readonly notShown: readonly string[]
  readonly flags: readonly string[]
  /** Alike for alike content; null where the answers are gone. */
  readonly content: string | null
}

export const readLog = (
  tx: Tx,
  surveyId: SurveyId,
  after: Seq,
  limit: number,
): readonly LogLine[] =>
  tx.orm
    .select({
      seq: entries.seq,
      kind: entries.kind,
      source: entries.source,
      responseId: entries.responseId,
      versionId: entries.versionId,
      at: entries.at,
      answers: answers.answers,
      notShown: answers.notShown,
      flags: answers.flags,
      content: sql<string | null>`hex(substr(${answers.contentHash}, 1, 8))`,
    })
    .from(entries)
    .leftJoin(answers, eq(answers.seq, entries.seq))
    .where(and(eq(entries.surveyId, surveyId), gt(entries.seq, after)))
    .orderBy(asc(entries.seq))
    .limit(limit)
    .all()
    .map((row) => ({
      ...row,
      answers: row.answers === null ? null : (JSON.parse(row.answers) as JsonObject),
      notShown: row.notShown === null ? [] : (JSON.parse(row.notShown) as string[]),
      flags: row.flags === null ? [] : (JSON.parse(row.flags) as string[]),
    }))

/** Responses of a source that were ever sent; never falls. */
export const countSubmitted = (tx: Tx, surveyId: SurveyId, source: ResponseSource): number =>
  tx.orm
    .select({ n: count() })
    .from(entries)
    .where(
      and(
        eq(entries.surveyId, surveyId),
        eq(entries.kind, 'submitted'),
        eq(entries.source, source),
      ),
    )
    .get()?.n ?? 0

/** How many live responses to each version are there, those that were taken back left out. */
export const countByVersion = (tx: Tx, surveyId: SurveyId): ReadonlyMap<VersionId, number> =>
  new Map(
    tx.orm
      .select({
        versionId: entries.versionId,
        n: sql<number>`sum(case ${entries.kind} when 'submitted' then 1 else -1 end)`,
      })
      .from(entries)
      .where(
        and(
          eq(entries.surveyId, surveyId),
          eq(entries.source, 'live'),
          inArray(entries.kind, ['submitted', 'withdrawn']),
        ),
      )
      .groupBy(entries.versionId)
      .all()
      .map(({ versionId, n }) => [versionId, n]),
  )

/** What is kept of the responses that came through a collector. */
export const answersThrough = (
  tx: Tx,
  collectorId: CollectorId,
): readonly { readonly seq: Seq; readonly answers: Answers }[] =>
  tx.orm
    .select({ seq: entries.seq, answers: answers.answers })
    .from(entries)
    .innerJoin(answers, eq(answers.seq, entries.seq))
    .where(and(eq(entries.collectorId, collectorId), eq(entries.kind, 'submitted')))
    .all()
    .map(({ seq, answers: text }) => ({ seq, answers: JSON.parse(text) as JsonObject }))

/** Responses of people that came in before a time and of which answers are kept, the oldest first. */
export const listOlderThan = (tx: Tx, surveyId: SurveyId, time: number, limit: number) =>
  tx.orm
    .select({
      seq: entries.seq,
      responseId: entries.responseId,
      collectorId: entries.collectorId,
      versionId: entries.versionId,
      source: entries.source,
    })
    .from(answers)
    .innerJoin(entries, eq(entries.seq, answers.seq))
    .where(
      and(
        eq(entries.surveyId, surveyId),
        lt(entries.at, time),
        ne(entries.source, 'reconstruction'),
      ),
    )
    .orderBy(asc(answers.seq))
    .limit(limit)
    .all()
