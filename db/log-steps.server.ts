import { and, asc, count, gt, inArray, lte, max, sql } from 'drizzle-orm'
import type { CollectorId, ResponseId, Seq, SurveyId } from '../app/core/ids.ts'
import type { ResponseSource } from '../app/core/response/answer.ts'
import type { EntryKind } from '../app/core/response/entry.ts'
import type { Tx } from './connection.server.ts'
import { entries } from './schema.server.ts'

type Range = { readonly after: Seq; readonly upTo: Seq }

/** How often one thing happened through one collector on one day, within a stretch of the log. */
export type LogStep = {
  readonly surveyId: SurveyId
  readonly collectorId: CollectorId
  readonly kind: EntryKind
  readonly source: ResponseSource
  /** Only where it is one of few: the page, the quota, or why. */
  readonly detail: string | null
  /** Days since 1970, UTC. */
  readonly day: number
  readonly n: number
  /** The last of them. */
  readonly at: number
}

export type LogJudgement = {
  readonly surveyId: SurveyId
  readonly source: ResponseSource
  readonly responseId: ResponseId
  readonly kind: 'excluded' | 'restored' | 'withdrawn'
}

const within = ({ after, upTo }: Range) => and(gt(entries.seq, after), lte(entries.seq, upTo))

const DAY = sql<number>`${entries.at} / 86400000`
const DETAIL = sql<
  string | null
>`case when ${entries.kind} in ('withdrawn', 'screenedOut', 'brokeOff') then ${entries.detail} end`

export const readLogSteps = (tx: Tx, range: Range): readonly LogStep[] =>
  tx.orm
    .select({
      surveyId: entries.surveyId,
      collectorId: entries.collectorId,
      kind: entries.kind,
      source: entries.source,
      detail: DETAIL,
      day: DAY,
      n: count(),
      at: max(entries.at),
    })
    .from(entries)
    .where(within(range))
    .groupBy(entries.surveyId, entries.collectorId, entries.kind, entries.source, DETAIL, DAY)
    .all()
    .map((row) => ({ ...row, at: row.at ?? 0 }))

/** What became of single responses, in the order of the log. */
export const readJudgements = (tx: Tx, range: Range): readonly LogJudgement[] =>
  tx.orm
    .select({
      surveyId: entries.surveyId,
      source: entries.source,
      responseId: entries.responseId,
      kind: entries.kind,
    })
    .from(entries)
    .where(and(within(range), inArray(entries.kind, ['excluded', 'restored', 'withdrawn'])))
    .orderBy(asc(entries.seq))
    .all() as readonly LogJudgement[]
