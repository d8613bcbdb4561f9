import { findUser, type User } from '../../../db/accounts.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import {
  findChallenge,
  findTotp,
  takeChallenge,
  takeRecoveryCode,
  takeTotpStep,
} from '../../../db/second-factors.server.ts'
import type { UserId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { Accounts } from './accounts.server.ts'
import { challengeHash } from './challenge.server.ts'
import { openSession, type Opened } from './open-session.server.ts'
import { recoveryHash } from './recovery-codes.server.ts'
import { secondFactorsOf, type SecondFactors } from './second-factors.server.ts'
import { CODE_REFUSED, stepOfCode, unsealTotp } from './totp.server.ts'

/** Who stands between the two steps of signing in; null once the time is over. */
export function readHalfway(shell: Shell, token: string): SecondFactors | null {
  const hash = challengeHash(token)
  return shell.database.read((tx) => {
    const asked = findChallenge(tx, { hash, purpose: 'secondFactor' }, shell.now())
    return asked === null || asked.userId === null ? null : secondFactorsOf(tx, asked.userId)
  })
}

/** Takes a code of the app or a recovery code, each once, and opens the session. */
export async function passSecondFactor(
  shell: Shell,
  accounts: Accounts,
  input: { readonly token: string; readonly code: string; readonly cookie: string | null },
): Promise<Result<Opened, Problem>> {
  const hash = challengeHash(input.token)
  const asked = { hash, purpose: 'secondFactor' } as const
  const userId = shell.database.read((tx) => findChallenge(tx, asked, shell.now()))?.userId ?? null
  if (userId === null) return refuse(problem('second_factor_over'))
  const wait = await accounts.throttles.tryCode(userId)
  if (wait !== null)
    return refuse(
      problem('rate_limited', 'Too many codes were tried; please wait', {
        retryAfterSeconds: wait,
      }),
    )
  const passed = await shell.database.write(
    (tx): Result<{ readonly user: User; readonly by: 'code' | 'recovery code' }, Problem> => {
      const user = findUser(tx, userId)
      if (user === null) return refuse(problem('second_factor_over'))
      const by = takeCode(tx, shell, userId, input.code)
      if (by === null) {
        const { app } = secondFactorsOf(tx, userId)
        return refuse(problem('code_refused', app === 'on' ? CODE_REFUSED : undefined))
      }
      // Of two who bring the same token with two codes, one comes in.
      if (takeChallenge(tx, asked, shell.now()) === null)
        return refuse(problem('second_factor_over'))
      return ok({ user, by })
    },
  )
  if (!passed.ok) return passed
  await accounts.throttles.codeTaken(userId)
  return openSession(shell, accounts, { ...passed.value, cookie: input.cookie })
}

function takeCode(
  tx: Tx,
  shell: Shell,
  userId: UserId,
  code: string,
): 'code' | 'recovery code' | null {
  if (takeAppCode(tx, shell, userId, code)) return 'code'
  return takeRecoveryCode(tx, userId, recoveryHash(shell.secret, code)) ? 'recovery code' : null
}

function takeAppCode(tx: Tx, shell: Shell, userId: UserId, code: string): boolean {
  const totp = findTotp(tx, userId)
  if (totp === null || totp.confirmedAt === null) return false
  const secret = unsealTotp(shell.secret, userId, totp.sealed)
  const step = secret === null ? null : stepOfCode(secret, code, shell.now())
  return step !== null && takeTotpStep(tx, userId, step)
}
