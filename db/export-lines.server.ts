import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm'
import type { ResponseId, Seq, SurveyId, VersionId } from '../app/core/ids.ts'
import type { ResponseSource } from '../app/core/response/answer.ts'
import type { Tx } from './connection.server.ts'
import type { SeqRange } from './log-lines.server.ts'
import { entries } from './schema.server.ts'

/** A response that still has its answers, as it is stored: a million are read one after another. */
export type ExportLine = {
  readonly seq: Seq
  readonly responseId: ResponseId
  readonly versionId: VersionId
  readonly source: ResponseSource
  readonly at: number
  readonly startedAt: number | null
  readonly locale: string
  /** JSON, as what follows. */
  readonly answers: string
  readonly notShown: string
  readonly flags: string
  /** Alike for alike content. */
  readonly content: string
}

export type ExportLinesArguments = [{ survey: SurveyId; after: Seq; upTo: Seq; limit: number }]

export const EXPORT_LINES = `
  SELECT e.seq, e.response_id AS responseId, e.version_id AS versionId, e.source, e.at,
    a.started_at AS startedAt, a.locale, a.answers, a.not_shown AS notShown, a.flags,
    hex(substr(a.content_hash, 1, 8)) AS content
  FROM entries e JOIN answers a ON a.seq = e.seq
  WHERE e.survey_id = @survey AND e.kind = 'submitted' AND e.seq > @after AND e.seq <= @upTo
  ORDER BY e.seq LIMIT @limit`

export const readExportLines = (
  tx: Tx,
  survey: SurveyId,
  range: SeqRange,
  limit: number,
): readonly ExportLine[] => tx.prepared.exportLines().all({ survey, ...range, limit })

/** What was judged in a stretch of the log, in its order: the last word on a response holds. */
export const readJudgements = (
  tx: Tx,
  survey: SurveyId,
  { after, upTo }: SeqRange,
): readonly { readonly responseId: ResponseId; readonly kind: string }[] =>
  tx.orm
    .select({ responseId: entries.responseId, kind: entries.kind })
    .from(entries)
    .where(
      and(
        eq(entries.surveyId, survey),
        inArray(entries.kind, ['excluded', 'restored']),
        gt(entries.seq, after),
        lte(entries.seq, upTo),
      ),
    )
    .orderBy(asc(entries.seq))
    .all()
