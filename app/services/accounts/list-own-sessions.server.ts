import { listSessions } from '../../../db/accounts.server.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'

export type SessionView = {
  readonly id: string
  /** What they call the device; empty until they do. */
  readonly label: string
  readonly since: number
  /** When it was prolonged last, which happens once an hour at most. */
  readonly usedAt: number
  readonly which: 'this' | 'another'
}

/** Where somebody is signed in. Neither address nor browser is known, so a session has a name. */
export const listOwnSessions = (shell: Shell, user: SignedInUser): readonly SessionView[] =>
  shell.database
    .read((tx) => listSessions(tx, user.id, Date.now()))
    .map(({ id, label, createdAt, updatedAt }) => ({
      id,
      label,
      since: createdAt.getTime(),
      usedAt: updatedAt.getTime(),
      which: id === user.session ? 'this' : 'another',
    }))
