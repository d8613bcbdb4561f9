import { findKey, revokeKey as markRevoked } from '../../../db/api-keys.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { UserId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

/** Stops a key at once, everywhere. To revoke it again changes nothing. */
export const revokeKey = (
  shell: Shell,
  input: {
    readonly name: string
    /** Whose keys may be revoked. */
    readonly among: 'all' | UserId
    readonly actor: string
  },
): Promise<Result<{ readonly name: string }, Problem>> =>
  shell.database.write((tx) => {
    const key = findKey(tx, input.name.trim())
    if (key === null || (input.among !== 'all' && key.userId !== input.among))
      return refuse(problem('key_not_found'))
    if (key.revokedAt === null) {
      const at = shell.now()
      markRevoked(tx, key.name, at)
      recordAudit(tx, { at, actor: input.actor, action: 'key.revoke', subject: key.name })
    }
    return ok({ name: key.name })
  })
