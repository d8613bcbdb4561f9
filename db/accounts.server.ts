import { asc, eq, isNull, lt } from 'drizzle-orm'
import type { UserId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { accountLinks, credentials, sessions, users } from './schema.server.ts'

export type User = {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly createdAt: Date
}

export type ListedUser = User & { readonly hasPassword: boolean }

export const hasUsers = (tx: Tx): boolean =>
  tx.orm.select({ id: users.id }).from(users).limit(1).get() !== undefined

export const findUser = (tx: Tx, id: UserId): User | null =>
  tx.orm.select().from(users).where(eq(users.id, id)).get() ?? null

export const findUserByEmail = (tx: Tx, email: string): User | null =>
  tx.orm.select().from(users).where(eq(users.email, email)).get() ?? null

export const listUsers = (tx: Tx): readonly ListedUser[] =>
  tx.orm
    .select({
      id: users.id,
      email: users.email,
      name: users.name,
      createdAt: users.createdAt,
      credential: credentials.id,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .orderBy(asc(users.createdAt), asc(users.email))
    .all()
    .map(({ credential, ...user }) => ({ ...user, hasPassword: credential !== null }))

export const insertUser = (tx: Tx, user: User): void => {
  tx.orm
    .insert(users)
    .values({ ...user, updatedAt: user.createdAt })
    .run()
}

/** In the words in which better-auth looks for a password. */
export const keepPassword = (tx: Tx, userId: UserId, password: string, at: Date): void => {
  tx.orm
    .insert(credentials)
    .values({
      id: userId,
      userId,
      accountId: userId,
      providerId: 'credential',
      password,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoUpdate({ target: credentials.userId, set: { password, updatedAt: at } })
    .run()
}

export const deletePassword = (tx: Tx, userId: UserId): void => {
  tx.orm.delete(credentials).where(eq(credentials.userId, userId)).run()
}

export const endSessionsOf = (tx: Tx, userId: UserId): number =>
  tx.orm.delete(sessions).where(eq(sessions.userId, userId)).run().changes

export const forgetExpiredSessions = (tx: Tx, at: number): number =>
  tx.orm
    .delete(sessions)
    .where(lt(sessions.expiresAt, new Date(at)))
    .run().changes

export type AccountLink = {
  readonly tokenHash: string
  readonly userId: UserId | null
  readonly expiresAt: number
}

export const findLink = (tx: Tx, tokenHash: string): AccountLink | null =>
  tx.orm.select().from(accountLinks).where(eq(accountLinks.tokenHash, tokenHash)).get() ?? null

/** The newest link is the only one: an earlier one for the same end stops working. */
export const replaceLink = (tx: Tx, link: AccountLink): void => {
  deleteLinksFor(tx, link.userId)
  tx.orm.insert(accountLinks).values(link).run()
}

/** Null: those that make the first account. */
export const deleteLinksFor = (tx: Tx, userId: UserId | null): void => {
  tx.orm
    .delete(accountLinks)
    .where(userId === null ? isNull(accountLinks.userId) : eq(accountLinks.userId, userId))
    .run()
}
