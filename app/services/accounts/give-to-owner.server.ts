import { activeSiteOwners } from '../../../db/accounts.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { setRole } from '../../../db/members.server.ts'
import type { SurveyId, UserId } from '../../core/ids.ts'

/**
 * Whoever creates a survey is its owner. What nobody with an account made belongs to the first who
 * owns the site; before there is one, it waits for the account that is set up.
 */
export function giveToOwner(
  tx: Tx,
  surveyId: SurveyId,
  creator: UserId | null,
  since: number,
): void {
  const userId = creator ?? activeSiteOwners(tx)[0]
  if (userId !== undefined) setRole(tx, { surveyId, userId, role: 'owner', since })
}
