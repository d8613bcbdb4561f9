import { and, count, eq, gt, lte, sql } from 'drizzle-orm'
import type { CollectorId, Seq, SurveyId, VersionId } from '../app/core/ids.ts'
import type { ResponseSource } from '../app/core/response/answer.ts'
import type { EntryKind } from '../app/core/response/entry.ts'
import type { Tx } from './connection.server.ts'
import { entries } from './schema.server.ts'

/** One entry as it is stored, with what is left of its answers: a million are read at once. */
export type StoredLine = {
  readonly seq: Seq
  readonly kind: EntryKind
  readonly source: ResponseSource
  readonly versionId: VersionId
  readonly collectorId: CollectorId
  readonly at: number
  /** The `submitted` entry of the response of which this one says what became. */
  readonly submittedAs: Seq | null
  /** JSON, as what follows; null where the answers are gone. */
  readonly answers: string | null
  readonly notShown: string | null
  readonly flags: string | null
  readonly startedAt: number | null
}

export type LogLinesArguments = [{ survey: SurveyId; after: Seq; upTo: Seq; limit: number }]

/** In the words of the partial index, which SQLite would not use otherwise. */
const OF_PARTIAL_INDEX = sql`${entries.kind} in ('submitted', 'withdrawn', 'screenedOut')`

export const LOG_LINES = `
  SELECT e.seq, e.kind, e.source, e.version_id AS versionId, e.collector_id AS collectorId, e.at,
    CASE WHEN e.kind IN ('withdrawn', 'excluded', 'restored') THEN
      (SELECT s.seq FROM entries s
       WHERE s.survey_id = e.survey_id AND s.response_id = e.response_id AND s.kind = 'submitted'
         AND s.kind IN ('submitted', 'withdrawn', 'screenedOut'))
    END AS submittedAs,
    a.answers, a.not_shown AS notShown, a.flags, a.started_at AS startedAt
  FROM entries e LEFT JOIN answers a ON a.seq = e.seq
  WHERE e.survey_id = @survey AND e.seq > @after AND e.seq <= @upTo
  ORDER BY e.seq LIMIT @limit`

/** Compared by the same part of the keyed hash that the log is read with. */
export const DUPLICATES = `
  SELECT seq FROM (
    SELECT e.seq, row_number() OVER (
      PARTITION BY e.source, substr(a.content_hash, 1, 8) ORDER BY e.seq
    ) AS nth
    FROM entries e JOIN answers a ON a.seq = e.seq
    WHERE e.survey_id = @survey AND e.seq <= @upTo AND e.kind = 'submitted'
      AND (SELECT count(*) FROM json_each(a.answers)) >= @leastAnswers
  ) WHERE nth > 1 ORDER BY seq`

export type DuplicatesArguments = [{ survey: SurveyId; upTo: Seq; leastAnswers: number }]

/** Responses whose many answers were given before in the same source, word for word. */
export const findDuplicates = (tx: Tx, wanted: DuplicatesArguments[0]): readonly Seq[] =>
  tx.prepared.duplicates().all(wanted)

export const NEWEST_SEQ = 'SELECT max(seq) FROM entries'

/** How far the log goes, of all surveys together. */
export const newestSeq = (tx: Tx): Seq => (tx.prepared.newestSeq().get() ?? 0) as Seq

export const readLines = (
  tx: Tx,
  survey: SurveyId,
  range: SeqRange,
  limit: number,
): readonly StoredLine[] => tx.prepared.logLines().all({ survey, ...range, limit })

export type SeqRange = { readonly after: Seq; readonly upTo: Seq }

/** How many entries there are to read. */
export const countLines = (tx: Tx, survey: SurveyId, { after, upTo }: SeqRange): number =>
  tx.orm
    .select({ n: count() })
    .from(entries)
    .where(and(eq(entries.surveyId, survey), gt(entries.seq, after), lte(entries.seq, upTo)))
    .get()?.n ?? 0

/** How many responses were sent up to a place in the log, whatever became of them. */
export const countSubmittedUpTo = (tx: Tx, survey: SurveyId, upTo: Seq): number =>
  tx.orm
    .select({ n: count() })
    .from(entries)
    .where(
      and(
        eq(entries.surveyId, survey),
        eq(entries.kind, 'submitted'),
        OF_PARTIAL_INDEX,
        lte(entries.seq, upTo),
      ),
    )
    .get()?.n ?? 0

/** Whether somebody has withdrawn since a place in the log. */
export const hasWithdrawnSince = (tx: Tx, survey: SurveyId, after: Seq): boolean =>
  tx.orm
    .select({ seq: entries.seq })
    .from(entries)
    .where(and(eq(entries.surveyId, survey), eq(entries.kind, 'withdrawn'), gt(entries.seq, after)))
    .limit(1)
    .get() !== undefined

/** Surveys from which somebody has withdrawn since a place in the log. */
export const surveysWithdrawnFrom = (tx: Tx, { after, upTo }: SeqRange): readonly SurveyId[] =>
  tx.orm
    .selectDistinct({ survey: entries.surveyId })
    .from(entries)
    .where(and(eq(entries.kind, 'withdrawn'), gt(entries.seq, after), lte(entries.seq, upTo)))
    .all()
    .map(({ survey }) => survey)

/** What tells a log from every other: who wrote an entry, and when; null where there is none. */
export function markOf(tx: Tx, seq: Seq): string | null {
  const entry = tx.orm
    .select({ kind: entries.kind, response: entries.responseId, at: entries.at })
    .from(entries)
    .where(eq(entries.seq, seq))
    .get()
  return entry === undefined ? null : `${entry.kind} ${entry.response} ${entry.at}`
}
