import { endOtherSessions as dropOtherSessions } from '../../../db/accounts.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'

/** Signs somebody out everywhere else; how often they were. */
export const endOtherSessions = (shell: Shell, user: SignedInUser): Promise<number> =>
  shell.database.write((tx) => {
    const ended = dropOtherSessions(tx, user.id, user.session)
    if (ended > 0)
      recordAudit(tx, {
        at: shell.now(),
        actor: `user ${user.email}`,
        action: 'user.endOtherSessions',
        subject: `${user.email}: ${ended}`,
      })
    return ended
  })
