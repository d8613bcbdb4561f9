import { endSession as dropSession } from '../../../db/accounts.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'

/** Signs somebody out on one of their other devices. */
export const endSession = (
  shell: Shell,
  input: { readonly user: SignedInUser; readonly id: string },
): Promise<Result<null, Problem>> =>
  shell.database.write((tx) => {
    const { id, email } = input.user
    if (dropSession(tx, id, input.id) === 0) return refuse(problem('session_not_found'))
    recordAudit(tx, {
      at: shell.now(),
      actor: `user ${email}`,
      action: 'user.endSession',
      subject: email,
    })
    return ok(null)
  })
