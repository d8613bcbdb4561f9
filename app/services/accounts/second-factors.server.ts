import type { Tx } from '../../../db/connection.server.ts'
import {
  countRecoveryCodes,
  findTotp,
  listPasskeys,
  type PasskeyRow,
} from '../../../db/second-factors.server.ts'
import type { UserId } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'

export type SecondFactors = {
  readonly app: 'on' | 'off'
  readonly passkeys: readonly Pick<PasskeyRow, 'id' | 'label' | 'createdAt' | 'usedAt'>[]
  readonly recoveryCodes: number
}

export function secondFactorsOf(tx: Tx, userId: UserId): SecondFactors {
  return {
    app: (findTotp(tx, userId)?.confirmedAt ?? null) === null ? 'off' : 'on',
    passkeys: listPasskeys(tx, userId).map(({ id, label, createdAt, usedAt }) => ({
      id,
      label,
      createdAt,
      usedAt,
    })),
    recoveryCodes: countRecoveryCodes(tx, userId),
  }
}

/** Whether a password alone opens nothing. */
export const isAskedForMore = ({ app, passkeys }: SecondFactors): boolean =>
  app === 'on' || passkeys.length > 0

export const readSecondFactors = (shell: Shell, userId: UserId): SecondFactors =>
  shell.database.read((tx) => secondFactorsOf(tx, userId))
