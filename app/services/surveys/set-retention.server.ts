import {
  setRetention as store,
  findSurveyById,
  type Retention,
} from '../../../db/surveys.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Actor } from '../accounts/find-key.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from './catalog.server.ts'

/** What is left out stays as it is. */
export type RetentionChange = {
  readonly unfinishedForMs?: number | undefined
  readonly answersForMs?: number | null | undefined
}

export function getRetention(shell: Shell, survey: HostedSurvey): Retention {
  const row = shell.database.read((tx) => findSurveyById(tx, survey.id))
  if (row === null) throw new Error(`Survey ${survey.slug} is missing`)
  return { unfinishedForMs: row.unfinishedForMs, answersForMs: row.answersForMs }
}

/** How long unfinished responses and answers of a survey are kept. */
export async function setRetention(
  shell: Shell,
  survey: HostedSurvey,
  change: RetentionChange,
  actor: Actor,
): Promise<Retention> {
  const after = await shell.database.write((tx): Retention => {
    const row = findSurveyById(tx, survey.id)
    if (row === null) throw new Error(`Survey ${survey.slug} is missing`)
    const retention = {
      unfinishedForMs: change.unfinishedForMs ?? row.unfinishedForMs,
      answersForMs: change.answersForMs === undefined ? row.answersForMs : change.answersForMs,
    }
    store(tx, survey.id, retention)
    recordAudit(tx, {
      at: shell.now(),
      actor: actor.name,
      action: 'survey.retention',
      subject: `${survey.slug}: ${retention.unfinishedForMs}, ${retention.answersForMs ?? 'kept'}`,
    })
    return retention
  })
  shell.catalog.forget()
  return after
}
