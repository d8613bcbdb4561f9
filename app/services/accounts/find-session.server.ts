import { findUser } from '../../../db/accounts.server.ts'
import type { UserId } from '../../core/ids.ts'
import type { SiteRole } from '../../core/policies.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'

export type SignedInUser = {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly site: SiteRole
  /** Which of their sessions this is. */
  readonly session: string
}

/** However busy somebody is, they sign in anew after this. */
const LONGEST_SESSION_MS = 14 * 24 * 60 * 60 * 1000

/** Who a cookie stands for; null for nobody. Prolongs the session, so cookies may have to be set. */
export async function findSession(
  shell: Shell,
  { sessions }: Accounts,
  cookie: string | null,
): Promise<{ readonly user: SignedInUser | null; readonly setCookies: readonly string[] }> {
  if (cookie === null) return { user: null, setCookies: [] }
  const found = await sessions.find(cookie)
  const kept = found.user
  if (kept === null) return { user: null, setCookies: found.setCookies }
  const user = shell.database.read((tx) => findUser(tx, kept.id))
  const isOver = shell.now() - kept.since >= LONGEST_SESSION_MS
  if (user === null || user.deactivatedAt !== null || isOver)
    return { user: null, setCookies: await sessions.end(cookie) }
  const { id, email, name, isSiteOwner } = user
  const site = isSiteOwner ? 'siteOwner' : 'researcher'
  return { user: { id, email, name, site, session: kept.session }, setCookies: found.setCookies }
}
