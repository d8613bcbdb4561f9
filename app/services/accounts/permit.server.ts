import type { Tx } from '../../../db/connection.server.ts'
import { findRole } from '../../../db/members.server.ts'
import { findSurvey } from '../../../db/surveys.server.ts'
import type { Slug, SurveyId } from '../../core/ids.ts'
import {
  may,
  mayOnSite,
  opens,
  opensOnSite,
  roleOn,
  type Role,
  type SiteVerb,
  type SurveyVerb,
} from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, unreachable, type Result } from '../../core/result.ts'
import { admitPublic } from '../sharing/admit-public.server.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { identifyCaller, type Caller } from './identify-caller.server.ts'

export type Permitted = { readonly survey: SurveyId; readonly role: Role }

/**
 * Whether a caller may do one thing to one survey. Who may not even see it is told that there is
 * none; a key may what it was made for, and nothing that its holder may not.
 */
export const permit = (
  shell: Shell,
  caller: Caller,
  asked: { readonly slug: Slug; readonly verb: SurveyVerb },
): Result<Permitted, Problem> =>
  shell.database.read((tx) => {
    const survey = findSurvey(tx, asked.slug)
    const role = survey === null ? null : roleOf(tx, caller, survey.id)
    if (survey === null || role === null || !may(role, 'survey.see'))
      return refuse(problem('survey_not_found'))
    if (caller.kind === 'key' && !opens(caller.scopes, asked.verb))
      return refuse(problem('scope_missing'))
    if (!may(role, asked.verb)) return refuse(problem('not_allowed'))
    return ok({ survey: survey.id, role })
  })

function roleOf(tx: Tx, caller: Caller, survey: SurveyId): Role | null {
  switch (caller.kind) {
    case 'nobody':
      return null
    case 'user':
      return roleOn(caller.site, findRole(tx, survey, caller.id))
    case 'key': {
      const { holder, surveyId } = caller
      if (surveyId !== null && surveyId !== survey) return null
      return holder === null ? 'owner' : roleOn(holder.site, findRole(tx, survey, holder.id))
    }
    default:
      return unreachable(caller)
  }
}

/** The same of what is done to the whole site. A key for one survey may nothing of it. */
export function permitOnSite(caller: Caller, verb: SiteVerb): Result<null, Problem> {
  switch (caller.kind) {
    case 'nobody':
      return refuse(problem('not_allowed_here'))
    case 'user':
      return mayOnSite(caller.site, verb) ? ok(null) : refuse(problem('not_allowed_here'))
    case 'key':
      if (caller.surveyId !== null || !opensOnSite(caller.scopes, verb))
        return refuse(problem('scope_missing'))
      return caller.holder === null || mayOnSite(caller.holder.site, verb)
        ? ok(null)
        : refuse(problem('not_allowed_here'))
    default:
      return unreachable(caller)
  }
}

/**
 * Whoever may do this sees what there is now; everybody else what is released, where the survey's
 * results are public.
 */
export async function viewOf(
  shell: Shell,
  accounts: Accounts,
  headers: Pick<Headers, 'get'>,
  slug: Slug,
  verb: SurveyVerb = 'tables.read',
): Promise<Result<'public' | 'owner', Problem>> {
  const caller = await identifyCaller(shell, accounts, {
    authorization: headers.get('authorization'),
    cookie: headers.get('cookie'),
  })
  if (!caller.ok) return caller
  if (permit(shell, caller.value, { slug, verb }).ok) return ok('owner')
  const survey = shell.catalog.survey(slug)
  if (survey === null) return refuse(problem('survey_not_found'))
  const admitted = admitPublic(shell, survey, headers.get('cookie'))
  return admitted.ok ? ok('public') : admitted
}

/** Whether whoever may see a survey's numbers as they are now may see another's, too. */
export async function ownerOfOthers(
  shell: Shell,
  accounts: Accounts,
  headers: Pick<Headers, 'get'>,
): Promise<(slug: Slug) => boolean> {
  const caller = await identifyCaller(shell, accounts, {
    authorization: headers.get('authorization'),
    cookie: headers.get('cookie'),
  })
  return (slug) => caller.ok && permit(shell, caller.value, { slug, verb: 'tables.read' }).ok
}
