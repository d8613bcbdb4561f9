import { rolesOf } from '../../../db/members.server.ts'
import type { SurveyId } from '../../core/ids.ts'
import { roleOn, type Role } from '../../core/policies.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'

/** What somebody is to each survey, read once for a list of them. */
export function rolesFor(
  shell: Shell,
  { id, site }: Pick<SignedInUser, 'id' | 'site'>,
): (survey: SurveyId) => Role | null {
  const roles = shell.database.read((tx) => rolesOf(tx, id))
  return (survey) => roleOn(site, roles.get(survey) ?? null)
}
