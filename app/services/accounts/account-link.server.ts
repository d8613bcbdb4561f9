import {
  findLink,
  findUser,
  hasUsers,
  replaceLink,
  type User,
} from '../../../db/accounts.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import type { LinkToken, UserId } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import { newLinkToken, tokenHash } from './token.server.ts'

const VALID_FOR_MS = 24 * 60 * 60 * 1000

/** Who a link is for: whoever makes the first account, or a user who chooses a password. */
export type LinkHolder =
  { readonly kind: 'firstOwner' } | { readonly kind: 'user'; readonly user: User }

/** Makes a link that works once, for a day; null is for the first account. */
export function giveLink(tx: Tx, userId: UserId | null, now: number): LinkToken {
  const token = newLinkToken()
  replaceLink(tx, { tokenHash: tokenHash(token), userId, expiresAt: now + VALID_FOR_MS })
  return token
}

/** Whom a link lets in now. Asked again inside the unit that uses it up. */
export function holderOf(tx: Tx, token: LinkToken, now: number): Result<LinkHolder, Problem> {
  const link = findLink(tx, tokenHash(token))
  if (link === null || link.expiresAt <= now) return refuse(problem('link_refused'))
  if (link.userId === null)
    return hasUsers(tx) ? refuse(problem('owner_exists')) : ok({ kind: 'firstOwner' })
  const user = findUser(tx, link.userId)
  return user === null ? refuse(problem('link_refused')) : ok({ kind: 'user', user })
}

export const readLink = (shell: Shell, token: LinkToken): Result<LinkHolder, Problem> =>
  shell.database.read((tx) => holderOf(tx, token, shell.now()))

/** Whether the first account is there already: its link then says so, whatever the token. */
export const hasOwner = (shell: Shell): boolean => shell.database.read(hasUsers)
