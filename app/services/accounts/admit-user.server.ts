import type { SiteVerb } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { findSession, type SignedInUser } from './find-session.server.ts'
import { actorOf, callerOf } from './identify-caller.server.ts'
import { permitOnSite } from './permit.server.ts'

export type AdmittedUser = {
  readonly user: SignedInUser
  /** As the audit log names them. */
  readonly actor: string
}

/** Lets somebody do one thing that concerns no survey, or all of them. */
export async function admitUser(
  shell: Shell,
  accounts: Accounts,
  asked: { readonly cookie: string | null; readonly verb: SiteVerb },
): Promise<{
  readonly setCookies: readonly string[]
  readonly admitted: Result<AdmittedUser, Problem>
}> {
  const { user, setCookies } = await findSession(shell, accounts, asked.cookie)
  if (user === null) return { setCookies, admitted: refuse(problem('signed_out')) }
  const caller = callerOf(user)
  const permitted = permitOnSite(caller, asked.verb)
  if (!permitted.ok) return { setCookies, admitted: permitted }
  return { setCookies, admitted: ok({ user, actor: actorOf(caller) }) }
}
