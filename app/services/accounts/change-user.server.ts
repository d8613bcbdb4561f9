import {
  activeSiteOwners,
  deleteLinksFor,
  endSessionsOf,
  findUserByEmail,
  setDeactivated,
  setSiteOwner as markSiteOwner,
  type User,
} from '../../../db/accounts.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import {
  deleteChallengesOf,
  deletePasskeysOf,
  deleteTotp,
  replaceRecoveryCodes,
} from '../../../db/second-factors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

export type UserChange =
  /** Their sessions end and their keys stop; what they did stays. */
  | 'deactivate'
  | 'reactivate'
  | 'makeSiteOwner'
  | 'unmakeSiteOwner'
  /** For whoever has lost them: the password alone opens the account again. */
  | 'dropSecondFactors'

export const USER_CHANGES: readonly UserChange[] = [
  'deactivate',
  'reactivate',
  'makeSiteOwner',
  'unmakeSiteOwner',
  'dropSecondFactors',
]

/** What the owner of the site does to an account. Somebody stays the owner. */
export const changeUser = (
  shell: Shell,
  input: { readonly email: string; readonly change: UserChange; readonly actor: string },
): Promise<Result<{ readonly email: string }, Problem>> =>
  shell.database.write((tx): Result<{ readonly email: string }, Problem> => {
    const user = findUserByEmail(tx, input.email.trim().toLowerCase())
    if (user === null) return refuse(problem('user_not_found'))
    const owners = activeSiteOwners(tx)
    const isLast = owners.length === 1 && owners[0] === user.id
    const takesAway = input.change === 'deactivate' || input.change === 'unmakeSiteOwner'
    if (isLast && takesAway)
      return refuse(problem('last_owner', 'Nobody else owns this site; make another owner first'))
    const at = shell.now()
    apply(tx, user, input.change, at)
    recordAudit(tx, {
      at,
      actor: input.actor,
      action: `user.${input.change}`,
      subject: user.email,
    })
    return ok({ email: user.email })
  })

function apply(tx: Tx, { id, deactivatedAt }: User, change: UserChange, at: number): void {
  switch (change) {
    case 'deactivate':
      setDeactivated(tx, id, deactivatedAt ?? at)
      endSessionsOf(tx, id)
      deleteLinksFor(tx, id)
      deleteChallengesOf(tx, id)
      return
    case 'reactivate':
      setDeactivated(tx, id, null)
      return
    case 'makeSiteOwner':
      markSiteOwner(tx, id, true)
      return
    case 'unmakeSiteOwner':
      markSiteOwner(tx, id, false)
      return
    case 'dropSecondFactors':
      deleteTotp(tx, id)
      deletePasskeysOf(tx, id)
      replaceRecoveryCodes(tx, id, [])
      deleteChallengesOf(tx, id)
      endSessionsOf(tx, id)
      return
  }
}
