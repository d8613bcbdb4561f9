import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { useInvitation } from '../../../db/invitations.server.ts'
import { deletePartial } from '../../../db/partials.server.ts'
import { appendEntry, findEntry } from '../../../db/response-log.server.ts'
import { quotaDetail } from '../../core/fieldwork/quotas.ts'
import type { ResponseId, SurveyId, VersionId } from '../../core/ids.ts'
import { sourceOf } from '../../core/response/collector.ts'

export type TurnedAway = {
  readonly survey: SurveyId
  readonly collector: CollectorRow
  readonly version: VersionId
  readonly id: ResponseId
  readonly partial: string | null
  readonly invitation: string | null
}

/** Somebody for whom there is no place: one line in the log, and nothing of what they said. */
export function turnAway(tx: Tx, who: TurnedAway, quota: string, at: number): void {
  if (who.partial !== null) deletePartial(tx, who.partial)
  if (who.invitation !== null) useInvitation(tx, who.invitation)
  if (findEntry(tx, who.survey, who.id, 'screenedOut') !== null) return
  appendEntry(tx, {
    surveyId: who.survey,
    collectorId: who.collector.id,
    versionId: who.version,
    kind: 'screenedOut',
    source: sourceOf(who.collector.kind),
    responseId: who.id,
    at,
    detail: quotaDetail(quota),
  })
}
