import type { Tx } from '../../../db/connection.server.ts'
import { findMemberLink, listMemberLinks, type MemberLink } from '../../../db/members.server.ts'
import { findSurveyById } from '../../../db/surveys.server.ts'
import type { LinkToken, Slug, SurveyId } from '../../core/ids.ts'
import type { Role } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { tokenHash } from './token.server.ts'

export type Offered = { readonly slug: Slug; readonly role: Role }

/** What a link offers to whoever holds it. */
export const readMemberLink = (shell: Shell, token: LinkToken): Result<Offered, Problem> =>
  shell.database.read((tx) => {
    const link = offered(tx, token, shell.now())
    return link.ok ? ok({ slug: link.value.slug, role: link.value.role }) : link
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
