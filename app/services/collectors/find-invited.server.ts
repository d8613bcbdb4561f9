import type { CollectorRow } from '../../../db/collectors.server.ts'
import { findInvitation } from '../../../db/invitations.server.ts'
import type { InvitationToken } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { hashInvitation } from './invitation.server.ts'

/** To what somebody is invited, whether or not the invitation was used. */
export function findInvited(
  shell: Shell,
  token: InvitationToken,
): { readonly survey: HostedSurvey; readonly collector: CollectorRow } | null {
  const invitation = shell.database.read((tx) => findInvitation(tx, hashInvitation(token)))
  const collector = invitation === null ? null : shell.catalog.collector(invitation.collectorId)
  const survey = collector === null ? null : shell.catalog.surveyById(collector.surveyId)
  return collector === null || survey === null ? null : { survey, collector }
}
