import { findUser } from '../../../db/accounts.server.ts'
import { findLiveKeyByHash } from '../../../db/api-keys.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { parseApiKey, type ApiKey, type SurveyId, type UserId } from '../../core/ids.ts'
import type { KeyScope, SiteRole } from '../../core/policies.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { findSession, type SignedInUser } from './find-session.server.ts'
import { tokenHash } from './token.server.ts'

export type Caller =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'key'
      readonly name: string
      readonly scopes: readonly KeyScope[]
      /** The only survey that it opens; null opens all of its holder's. */
      readonly surveyId: SurveyId | null
      /** Null: made at the command line, where everything may be done. */
      readonly holder: { readonly id: UserId; readonly site: SiteRole } | null
    }
  | { readonly kind: 'user'; readonly id: UserId; readonly email: string; readonly site: SiteRole }

/** What a request says of who sends it; null where a header is missing. */
export type Credentials = {
  readonly authorization: string | null
  readonly cookie: string | null
}

/** The key that a request carries, asked of the database each time: a revoked one stops at once. */
export async function identifyKey(
  shell: Shell,
  { throttles }: Accounts,
  authorization: string | null,
): Promise<Result<Exclude<Caller, { kind: 'user' }>, Problem>> {
  // Other schemes are for a gate before us, which may stay in the browser's requests.
  if (authorization === null || !/^Bearer\b/i.test(authorization)) return ok({ kind: 'nobody' })
  const key = parseApiKey(/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '')
  const found = key.ok ? shell.database.read((tx) => callerOfKey(tx, key.value, shell.now())) : null
  if (found !== null) return ok(found)
  const wait = await throttles.failKey()
  return refuse(
    wait === null
      ? problem('key_refused')
      : problem('rate_limited', 'Too many refused keys; please wait', { retryAfterSeconds: wait }),
  )
}

function callerOfKey(tx: Tx, key: ApiKey, now: number): Extract<Caller, { kind: 'key' }> | null {
  const row = findLiveKeyByHash(tx, tokenHash(key), now)
  if (row === null) return null
  const { name, scopes, surveyId, userId } = row
  const holder = userId === null ? null : findUser(tx, userId)
  return {
    kind: 'key',
    name,
    scopes,
    surveyId,
    holder:
      holder === null
        ? null
        : { id: holder.id, site: holder.isSiteOwner ? 'siteOwner' : 'researcher' },
  }
}

/** The key, or else the session, that a request carries. */
export async function identifyCaller(
  shell: Shell,
  accounts: Accounts,
  { authorization, cookie }: Credentials,
): Promise<Result<Caller, Problem>> {
  const key = await identifyKey(shell, accounts, authorization)
  if (!key.ok || key.value.kind === 'key') return key
  const { user } = await findSession(shell, accounts, cookie)
  return ok(user === null ? { kind: 'nobody' } : callerOf(user))
}

export const callerOf = ({ id, email, site }: SignedInUser): Extract<Caller, { kind: 'user' }> => ({
  kind: 'user',
  id,
  email,
  site,
})

/** As the audit log names them. */
export const actorOf = (
  caller:
    | { readonly kind: 'key'; readonly name: string }
    | { readonly kind: 'user'; readonly email: string },
): string => (caller.kind === 'key' ? `key ${caller.name}` : `user ${caller.email}`)
