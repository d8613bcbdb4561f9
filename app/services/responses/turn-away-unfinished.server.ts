import { findEntry } from '../../../db/response-log.server.ts'
import type { CollectorRow } from '../../../db/collectors.server.ts'
import { quotaIn } from '../../core/fieldwork/quotas.ts'
import type { PartialToken } from '../../core/ids.ts'
import { fullSoFar } from '../collectors/ask-at-door.server.ts'
import { codeOfFull } from '../collectors/full-quota.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { turnAway } from './turn-away.server.ts'
import { hashToken, responseIdOf, type Unfinished } from './unfinished.server.ts'

/** Ends a response as soon as it is certain that there is no place for it; true when it was. */
export async function turnAwayUnfinished(shell: Shell, unfinished: Unfinished): Promise<boolean> {
  const { survey, version, collector, token, answers, invitation } = unfinished
  const { quotas, maximum } = shell.catalog.rules(collector)
  if (quotas.length === 0 && maximum === null) return false
  const full = shell.database.read((tx) => fullSoFar(shell, tx, collector, answers))
  if (full === null) return false
  const id = responseIdOf(shell.secret, token)
  const who = { survey: survey.id, collector, version: version.id, id, invitation }
  await shell.database.write((tx) =>
    turnAway(tx, { ...who, partial: hashToken(token) }, full, shell.now()),
  )
  return true
}

export type TurnedAway = {
  readonly collector: CollectorRow
  readonly version: PublishedVersion
  readonly code: 'full' | 'quota_full'
}

/** Whether it was for want of a place that a token opens nothing any more. */
export function findTurnedAway(
  shell: Shell,
  survey: HostedSurvey,
  token: PartialToken,
): TurnedAway | null {
  const id = responseIdOf(shell.secret, token)
  const entry = shell.database.read((tx) =>
    // Somebody may have found a place after all.
    findEntry(tx, survey.id, id, 'submitted') === null
      ? findEntry(tx, survey.id, id, 'screenedOut')
      : null,
  )
  const quota = quotaIn(entry?.detail ?? null)
  const collector = entry === null ? null : shell.catalog.collector(entry.collectorId)
  const version = entry === null ? null : shell.catalog.version(entry.versionId)
  if (quota === null || collector === null || version === null) return null
  return { collector, version, code: codeOfFull(quota) }
}
