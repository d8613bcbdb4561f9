import type { Accounts } from './accounts.server.ts'

/** Ends the session of a cookie; the cookie alone is worth nothing afterwards. */
export const signOut = async (
  { sessions }: Accounts,
  cookie: string | null,
): Promise<{ readonly setCookies: readonly string[] }> => ({
  setCookies: await sessions.end(cookie),
})
