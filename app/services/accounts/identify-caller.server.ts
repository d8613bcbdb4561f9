import { findLiveKeyByHash } from '../../../db/api-keys.server.ts'
import { parseApiKey } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { findSession } from './find-session.server.ts'
import { tokenHash } from './token.server.ts'

export type Caller =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'user'; readonly email: string }

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
  const row = key.ok
    ? shell.database.read((tx) => findLiveKeyByHash(tx, tokenHash(key.value)))
    : null
  if (row !== null) return ok({ kind: 'key', name: row.name })
  const wait = await throttles.failKey()
  return refuse(
    wait === null
      ? problem('key_refused')
      : problem('rate_limited', 'Too many refused keys; please wait', { retryAfterSeconds: wait }),
  )
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
  return ok(user === null ? { kind: 'nobody' } : { kind: 'user', email: user.email })
}

/** As the audit log names them. */
export const actorOf = (caller: Exclude<Caller, { kind: 'nobody' }>): string =>
  caller.kind === 'key' ? `key ${caller.name}` : `user ${caller.email}`

/** Whoever has a key or is signed in sees everything; everybody else what is published. */
export async function viewOf(
  shell: Shell,
  accounts: Accounts,
  headers: Pick<Headers, 'get'>,
): Promise<Result<'public' | 'owner', Problem>> {
  const caller = await identifyCaller(shell, accounts, {
    authorization: headers.get('authorization'),
    cookie: headers.get('cookie'),
  })
  if (!caller.ok) return caller
  return ok(caller.value.kind === 'nobody' ? 'public' : 'owner')
}
