import { sql } from 'drizzle-orm'
import type { CollectorId, SurveyId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import type { SeqRange } from './log-lines.server.ts'

export type JudgedThrough = {
  readonly survey: SurveyId
  readonly collector: CollectorId
  readonly judgement: 'excluded' | 'restored'
  readonly reason: string
  /** For which reason those were left out that are taken back. */
  readonly leftOutFor: string
  readonly at: number
  readonly range: SeqRange
}

/**
 * Leaves out whatever counts among the responses of a collector in a stretch of the log, or takes
 * back what was left out for one reason. Says how many.
 */
export function judgeThrough(tx: Tx, judged: JudgedThrough): number {
  const { survey, collector, judgement, reason, leftOutFor, at, range } = judged
  const last = sql`(
    SELECT CASE WHEN j.kind = 'restored' THEN NULL ELSE coalesce(j.detail, '') END FROM entries j
    WHERE j.survey_id = e.survey_id AND j.response_id = e.response_id
      AND j.kind IN ('excluded', 'restored')
    ORDER BY j.seq DESC LIMIT 1)`
  const isDue = judgement === 'excluded' ? sql`${last} IS NULL` : sql`${last} = ${leftOutFor}`
  return tx.orm.run(sql`
    INSERT INTO entries
      (survey_id, collector_id, version_id, kind, source, response_id, at, detail)
    SELECT e.survey_id, e.collector_id, e.version_id, ${judgement}, e.source, e.response_id, ${at}, ${reason}
    FROM entries e NOT INDEXED JOIN answers a ON a.seq = e.seq
    WHERE e.seq > ${range.after} AND e.seq <= ${range.upTo}
      AND e.survey_id = ${survey} AND e.collector_id = ${collector} AND e.kind = 'submitted'
      AND ${isDue}
    ORDER BY e.seq`).changes
}
