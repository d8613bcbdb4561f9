import type { PasswordHasher } from './password-hash.server.ts'
import { openSessionKeeper, type SessionKeeper } from './session-keeper.server.ts'
import { createThrottles, type Throttles } from './throttle.server.ts'

/** What the verbs about accounts need beside the shell. Made once, by the composition root. */
export type Accounts = {
  readonly sessions: SessionKeeper
  readonly passwords: PasswordHasher
  readonly throttles: Throttles
  readonly close: () => void
}

export function openAccounts(options: {
  readonly file: string
  readonly secret: Buffer
  readonly publicUrl: URL | null
  readonly passwords: PasswordHasher
}): Accounts {
  const sessions = openSessionKeeper(options)
  return {
    sessions,
    passwords: options.passwords,
    throttles: createThrottles(),
    close: sessions.close,
  }
}
