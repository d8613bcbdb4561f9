import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import type { SignedInUser } from './session-keeper.server.ts'

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
  if (found.user === null || shell.now() - found.user.since < LONGEST_SESSION_MS) return found
  return { user: null, setCookies: await sessions.end(cookie) }
}
