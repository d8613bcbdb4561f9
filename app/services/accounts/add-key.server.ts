import { findKey, insertKey } from '../../../db/api-keys.server.ts'
import { findRole } from '../../../db/members.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { findSurvey } from '../../../db/surveys.server.ts'
import type { ApiKey, Slug } from '../../core/ids.ts'
import { may, roleOn, type KeyScope } from '../../core/policies.ts'
import { problem, type Misfit, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { newApiKey, tokenHash } from './token.server.ts'

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u
const NAME_WORDS = 'A key’s name is up to 60 letters, digits, spaces, dots and dashes'
const DAY_MS = 24 * 60 * 60 * 1000
const LONGEST_KEY_DAYS = 3650

export type KeyWish = {
  readonly name: string
  readonly scopes: readonly KeyScope[]
  /** The only survey that it is to open; null for all of its holder's. */
  readonly slug: Slug | null
  /** Null never runs out. */
  readonly days: number | null
  /** Null, at the command line: nobody's, so nothing of a person bounds it. */
  readonly holder: Pick<SignedInUser, 'id' | 'site'> | null
  readonly actor: string
}

/** Makes a key, which is shown this once. A revoked key keeps its name. */
export async function addKey(shell: Shell, wish: KeyWish): Promise<Result<ApiKey, Problem>> {
  const name = wish.name.trim()
  const errors = misfitsOf({ ...wish, name })
  if (errors.length > 0)
    return refuse(problem('malformed', errors.map(({ message }) => message).join('; '), { errors }))
  return shell.database.write((tx): Result<ApiKey, Problem> => {
    if (findKey(tx, name) !== null) return refuse(problem('key_name_taken'))
    const { slug, holder, scopes, days } = wish
    const survey = slug === null ? null : findSurvey(tx, slug)
    const sees =
      survey !== null &&
      (holder === null ||
        may(roleOn(holder.site, findRole(tx, survey.id, holder.id)), 'survey.see'))
    if (slug !== null && !sees) return refuse(problem('survey_not_found'))
    const key = newApiKey()
    const at = shell.now()
    insertKey(tx, {
      name,
      hash: tokenHash(key),
      createdAt: at,
      scopes,
      surveyId: survey?.id ?? null,
      userId: holder?.id ?? null,
      expiresAt: days === null ? null : at + days * DAY_MS,
    })
    recordAudit(tx, {
      at,
      actor: wish.actor,
      action: 'key.add',
      subject: `${name}: ${scopes.join(', ')}${slug === null ? '' : ` in ${slug}`}`,
    })
    return ok(key)
  })
}

function misfitsOf({ name, scopes, days }: KeyWish): readonly Misfit[] {
  const isLasting =
    days === null || (Number.isInteger(days) && days >= 1 && days <= LONGEST_KEY_DAYS)
  return [
    ...(NAME.test(name) ? [] : [{ pointer: '/name', code: 'bad_name', message: NAME_WORDS }]),
    ...(scopes.length > 0
      ? []
      : [{ pointer: '/scope-read', code: 'no_scope', message: 'Say what the key may' }]),
    ...(isLasting
      ? []
      : [
          {
            pointer: '/days',
            code: 'bad_days',
            message: `A key lasts between 1 and ${LONGEST_KEY_DAYS} days, or for ever`,
          },
        ]),
  ]
}
