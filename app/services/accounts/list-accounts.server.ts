import { listUsers, type ListedUser } from '../../../db/accounts.server.ts'
import { listKeys, type KeyRow } from '../../../db/api-keys.server.ts'
import { findSurveyById } from '../../../db/surveys.server.ts'
import { secondFactorsOf, isAskedForMore } from './second-factors.server.ts'
import type { Slug, UserId } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'

export type AccountView = ListedUser & { readonly secondFactor: 'on' | 'off' }

export const allUsers = (shell: Shell): readonly AccountView[] =>
  shell.database.read((tx) =>
    listUsers(tx).map((user) => ({
      ...user,
      secondFactor: isAskedForMore(secondFactorsOf(tx, user.id)) ? 'on' : 'off',
    })),
  )

export type KeyView = Omit<KeyRow, 'hash' | 'surveyId'> & {
  readonly slug: Slug | null
  /** Whose it is; null was made at the command line. */
  readonly holder: string | null
  readonly state: 'works' | 'revoked' | 'expired' | 'holder is deactivated'
}

export const allKeys = (shell: Shell): readonly KeyView[] =>
  shell.database.read((tx) => {
    const users = new Map(listUsers(tx).map((user) => [user.id, user]))
    return listKeys(tx).map(({ hash: _, surveyId, ...key }) => {
      const holder = key.userId === null ? null : (users.get(key.userId) ?? null)
      return {
        ...key,
        slug: surveyId === null ? null : (findSurveyById(tx, surveyId)?.slug ?? null),
        holder: holder?.email ?? null,
        state: stateOf(key, holder, shell.now()),
      }
    })
  })

export const keysOf = (shell: Shell, userId: UserId): readonly KeyView[] =>
  allKeys(shell).filter((key) => key.userId === userId)

function stateOf(
  { revokedAt, expiresAt }: Pick<KeyRow, 'revokedAt' | 'expiresAt'>,
  holder: ListedUser | null,
  now: number,
): KeyView['state'] {
  if (revokedAt !== null) return 'revoked'
  if (expiresAt !== null && expiresAt <= now) return 'expired'
  return holder !== null && holder.deactivatedAt !== null ? 'holder is deactivated' : 'works'
}
