import type { Tx } from '../../../db/connection.server.ts'
import {
  findMemberLink,
  findRole,
  listMemberLinks,
  type MemberLink,
} from '../../../db/members.server.ts'
import { findSurveyById } from '../../../db/surveys.server.ts'
import type { LinkToken, Slug, SurveyId } from '../../core/ids.ts'
import { roleOn, type Role } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { tokenHash } from './token.server.ts'

export type Offered = { readonly slug: Slug; readonly role: Role }

/** What a link offers to whoever holds it, and what they are to that survey already. */
export const readMemberLink = (
  shell: Shell,
  token: LinkToken,
  user: Pick<SignedInUser, 'id' | 'site'> | null = null,
): Result<Offered & { readonly held: Role | null }, Problem> =>
  shell.database.read((tx) => {
    const link = offered(tx, token, shell.now())
    if (!link.ok) return link
    const { slug, role, surveyId } = link.value
    const held = user === null ? null : roleOn(user.site, findRole(tx, surveyId, user.id))
    return ok({ slug, role, held })
  })

/** Those that nobody has used yet. */
export const openMemberLinks = (
  shell: Shell,
  survey: SurveyId,
): readonly Omit<MemberLink, 'tokenHash'>[] =>
  shell.database.read((tx) =>
    listMemberLinks(tx, survey, shell.now()).map(({ tokenHash: _, ...link }) => link),
  )

/** What a link opens now. Asked again inside the unit that uses it up. */
export function offered(
  tx: Tx,
  token: LinkToken,
  now: number,
): Result<MemberLink & { readonly slug: Slug }, Problem> {
  const link = findMemberLink(tx, tokenHash(token), now)
  const survey = link === null ? null : findSurveyById(tx, link.surveyId)
  return link === null || survey === null
    ? refuse(problem('link_refused'))
    : ok({ ...link, slug: survey.slug })
}
