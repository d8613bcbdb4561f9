import { findUserByEmail } from '../../../db/accounts.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { activeOwners, findRole, listMembers, type MemberRow } from '../../../db/members.server.ts'
import type { Slug, SurveyId, UserId } from '../../core/ids.ts'
import type { Role } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

/** A change of who is what to one survey. */
export type MemberChange = {
  readonly survey: SurveyId
  readonly slug: Slug
  readonly email: string
  readonly actor: string
}

export const membersOf = (shell: Shell, survey: SurveyId): readonly MemberRow[] =>
  shell.database.read((tx) => listMembers(tx, survey))

/** The member whom a change is about, to be asked within the unit that makes it. */
export function memberIn(
  tx: Tx,
  { survey, email }: Pick<MemberChange, 'survey' | 'email'>,
): Result<{ readonly userId: UserId; readonly role: Role }, Problem> {
  const user = findUserByEmail(tx, email)
  const role = user === null ? null : findRole(tx, survey, user.id)
  return user === null || role === null
    ? refuse(problem('member_not_found'))
    : ok({ userId: user.id, role })
}

/** Refuses what would leave a survey without an owner who can sign in. */
export function withoutOwner(
  tx: Tx,
  survey: SurveyId,
  { userId, role }: { readonly userId: UserId; readonly role: Role },
): Problem | null {
  const others = activeOwners(tx, survey).filter((owner) => owner !== userId)
  return role === 'owner' && others.length === 0
    ? problem('last_owner', 'A survey keeps at least one owner; make somebody else an owner first')
    : null
}
