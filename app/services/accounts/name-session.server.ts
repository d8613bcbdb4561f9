import { labelSession } from '../../../db/accounts.server.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { SignedInUser } from './find-session.server.ts'
import { readLabel } from './read-account.ts'

export const nameSession = (
  shell: Shell,
  input: { readonly user: SignedInUser; readonly id: string; readonly label: string },
): Promise<Result<null, Problem>> =>
  shell.database.write((tx) =>
    labelSession(tx, input.user.id, input.id, readLabel(input.label)) === 0
      ? refuse(problem('session_not_found'))
      : ok(null),
  )
