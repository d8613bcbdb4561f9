import { and, count, gt, lte, max, sql } from 'drizzle-orm'
import type { CollectorId, Seq, SurveyId } from '../app/core/ids.ts'
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
  /** Of what was withdrawn: whether it was in the numbers until then. */
  readonly of: 'counted' | 'leftOut'
  /** The last of them. */
  readonly at: number
}

const within = ({ after, upTo }: Range) => and(gt(entries.seq, after), lte(entries.seq, upTo))

const DAY = sql<number>`${entries.at} / 86400000`
const DETAIL = sql<
  string | null
>`case when ${entries.kind} in ('withdrawn', 'screenedOut', 'brokeOff') then ${entries.detail} end`

/** By the index of judgements. */
const OF = sql<LogStep['of']>`case when entries.kind = 'withdrawn' and (
  select j.kind from entries j where j.survey_id = entries.survey_id
    and j.response_id = entries.response_id and j.kind in ('excluded', 'restored')
  order by j.seq desc limit 1
) = 'excluded' then 'leftOut' else 'counted' end`

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
      of: OF,
      at: max(entries.at),
    })
    .from(entries)
    .where(within(range))
    .groupBy(entries.surveyId, entries.collectorId, entries.kind, entries.source, DETAIL, DAY, OF)
    .all()
    .map((row) => ({ ...row, at: row.at ?? 0 }))
