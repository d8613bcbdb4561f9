import type { IncomingMessage } from 'node:http'
import type { Problem } from '../core/problem.ts'
import type { Result } from '../core/result.ts'
import { findKey, type Actor } from '../services/accounts/find-key.server.ts'
import type { Shell } from '../services/shell.server.ts'

/** Who sends this, by the key that it carries. */
export const authorise = (shell: Shell, req: IncomingMessage): Result<Actor, Problem> =>
  findKey(shell, /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null)
