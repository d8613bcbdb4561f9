import { createHash } from 'node:crypto'
import { findApiKey } from '../../../db/api-keys.server.ts'
import { parseApiKey, type ApiKey } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'

/** Who did something, as the audit log names them. */
export type Actor = { readonly name: string }

export const hashApiKey = (key: ApiKey): string =>
  createHash('sha256').update(key).digest('base64url')

export function findKey(shell: Shell, sent: string | null): Result<Actor, Problem> {
  if (sent === null) return refuse(problem('key_missing'))
  const key = parseApiKey(sent)
  if (!key.ok) return refuse(problem('key_refused'))
  const found = shell.database.read((tx) => findApiKey(tx, hashApiKey(key.value)))
  return found === null ? refuse(problem('key_refused')) : ok({ name: `key:${found.name}` })
}
