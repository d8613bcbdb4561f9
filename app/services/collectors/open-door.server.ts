import type { CollectorRow } from '../../../db/collectors.server.ts'
import { findInvitation } from '../../../db/invitations.server.ts'
import type { CollectorId, CollectorKey } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { isOpenToOutsiders } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'

export type Door =
  | { readonly kind: 'default' }
  | { readonly kind: 'key'; readonly key: CollectorKey }
  | { readonly kind: 'invitation'; readonly hash: string }
  /** From inside, where a data set comes in. */
  | { readonly kind: 'inside'; readonly collector: CollectorId }

export function openDoor(
  shell: Shell,
  survey: HostedSurvey,
  door: Door,
): Result<CollectorRow, Problem> {
  const collector = behind(shell, survey, door)
  if (collector === null || collector.surveyId !== survey.id)
    return refuse(
      problem(door.kind === 'invitation' ? 'invitation_not_found' : 'collector_not_found'),
    )
  if (door.kind !== 'inside' && !isOpenToOutsiders(collector.kind))
    return refuse(problem('source_not_open'))
  return ok(collector)
}

function behind(shell: Shell, survey: HostedSurvey, door: Door): CollectorRow | null {
  switch (door.kind) {
    case 'default':
      return shell.catalog.collectorOfKind(survey.id, 'open')
    case 'key':
      return shell.catalog.collectorByKey(door.key)
    case 'inside':
      return shell.catalog.collector(door.collector)
    case 'invitation': {
      const invitation = shell.database.read((tx) => findInvitation(tx, door.hash))
      return invitation === null ? null : shell.catalog.collector(invitation.collectorId)
    }
  }
}

/** The version that a response names, or else the one that its collector shows. */
export function versionBehind(
  shell: Shell,
  survey: HostedSurvey,
  collector: CollectorRow,
  named: number | null,
): PublishedVersion | null {
  if (named !== null && named !== survey.current.number)
    return shell.catalog.versionByNumber(survey, named)
  return collector.versionId === null ? survey.current : shell.catalog.version(collector.versionId)
}
