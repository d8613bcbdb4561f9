import { findKey, insertKey } from '../../../db/api-keys.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { ApiKey } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { newApiKey, tokenHash } from './token.server.ts'

const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u

/** Makes a key, which is shown this once. A revoked key keeps its name. */
export async function addKey(
  shell: Shell,
  input: { readonly name: string; readonly actor: string },
): Promise<Result<ApiKey, Problem>> {
  const name = input.name.trim()
  if (!NAME.test(name))
    return refuse(
      problem('malformed', 'A key’s name is up to 60 letters, digits, spaces, dots and dashes'),
    )
  return shell.database.write((tx) => {
    if (findKey(tx, name) !== null) return refuse(problem('key_name_taken'))
    const key = newApiKey()
    const at = shell.now()
    insertKey(tx, { name, hash: tokenHash(key), createdAt: at })
    recordAudit(tx, { at, actor: input.actor, action: 'key.add', subject: name })
    return ok(key)
  })
}
