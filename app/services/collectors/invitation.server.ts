import { createHash } from 'node:crypto'
import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { findInvitation } from '../../../db/invitations.server.ts'
import type { InvitationToken } from '../../core/ids.ts'
import type { EndCode } from '../../core/fieldwork/ends.ts'

/** The database never sees a token, so a copy of it lets nobody in. */
export const hashInvitation = (token: InvitationToken): string =>
  createHash('sha256').update(token).digest('base64url')

/** Why somebody can't come in through this collector with this invitation, or null. */
export function invitationRefusal(
  tx: Tx,
  collector: CollectorRow,
  hash: string | null,
): Extract<EndCode, 'invitation_not_found' | 'invitation_used' | 'invitation_revoked'> | null {
  if (hash === null) return collector.kind === 'single-use' ? 'invitation_not_found' : null
  const invitation = findInvitation(tx, hash)
  if (invitation === null || invitation.collectorId !== collector.id) return 'invitation_not_found'
  switch (invitation.state) {
    case 'open':
      return null
    case 'used':
      return 'invitation_used'
    case 'revoked':
      return 'invitation_revoked'
  }
}
