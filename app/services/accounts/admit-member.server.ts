import { findSurvey } from '../../../db/surveys.server.ts'
import type { Slug } from '../../core/ids.ts'
import { may, type Role, type SurveyVerb } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { findSession } from './find-session.server.ts'
import { actorOf } from './identify-caller.server.ts'
import type { SignedInUser } from './session-keeper.server.ts'

export type Member = {
  readonly user: SignedInUser
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
  const survey = shell.database.read((tx) => findSurvey(tx, asked.slug))
  const role: Role | null = survey === null ? null : 'owner'
  if (role === null || !may(role, 'survey.see'))
    return { setCookies, admitted: refuse(problem('survey_not_found')) }
  if (!may(role, asked.verb)) return { setCookies, admitted: refuse(problem('not_allowed')) }
  const actor = actorOf({ kind: 'user', email: user.email })
  return { setCookies, admitted: ok({ user, role, actor }) }
}
