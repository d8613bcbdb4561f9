import type { Slug, SurveyId } from '../../core/ids.ts'
import type { Role, SurveyVerb } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { findSession, type SignedInUser } from './find-session.server.ts'
import { actorOf, callerOf } from './identify-caller.server.ts'
import { permit } from './permit.server.ts'

export type Member = {
  readonly user: SignedInUser
  readonly survey: SurveyId
  readonly role: Role
  /** As the audit log names them. */
  readonly actor: string
}

export type Admission = {
  readonly setCookies: readonly string[]
  readonly admitted: Result<Member, Problem>
}

/** Lets somebody do one thing to one survey. Who may not even see it is told that there is none. */
export async function admitMember(
  shell: Shell,
  accounts: Accounts,
  asked: { readonly cookie: string | null; readonly slug: Slug; readonly verb: SurveyVerb },
): Promise<Admission> {
  const { user, setCookies } = await findSession(shell, accounts, asked.cookie)
  if (user === null) return { setCookies, admitted: refuse(problem('signed_out')) }
  const caller = callerOf(user)
  const permitted = permit(shell, caller, asked)
  if (!permitted.ok) return { setCookies, admitted: permitted }
  return { setCookies, admitted: ok({ user, ...permitted.value, actor: actorOf(caller) }) }
}
