import { and, asc, desc, eq, isNull, lt, ne } from 'drizzle-orm'
import type { UserId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { accountLinks, credentials, sessions, users } from './schema-accounts.server.ts'

export type User = {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly createdAt: Date
  readonly isSiteOwner: boolean
  readonly deactivatedAt: number | null
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
      isSiteOwner: users.isSiteOwner,
      deactivatedAt: users.deactivatedAt,
      credential: credentials.id,
    })
    .from(users)
    .leftJoin(credentials, eq(credentials.userId, users.id))
    .orderBy(asc(users.createdAt), asc(users.email))
    .all()
    .map(({ credential, ...user }) => ({ ...user, hasPassword: credential !== null }))

export const insertUser = (tx: Tx, user: Omit<User, 'deactivatedAt'>): void => {
  tx.orm
    .insert(users)
    .values({ ...user, updatedAt: user.createdAt })
    .run()
}

export const keepIdentity = (
  tx: Tx,
  userId: UserId,
  { email, name }: Pick<User, 'email' | 'name'>,
): void => {
  tx.orm.update(users).set({ email, name }).where(eq(users.id, userId)).run()
}

/** Those who can sign in. */
export const activeSiteOwners = (tx: Tx): readonly UserId[] =>
  tx.orm
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.isSiteOwner, true), isNull(users.deactivatedAt)))
    .orderBy(asc(users.createdAt))
    .all()
    .map(({ id }) => id)

export const setSiteOwner = (tx: Tx, userId: UserId, isSiteOwner: boolean): void => {
  tx.orm.update(users).set({ isSiteOwner }).where(eq(users.id, userId)).run()
}

/** Null lets them in again. */
export const setDeactivated = (tx: Tx, userId: UserId, deactivatedAt: number | null): void => {
  tx.orm.update(users).set({ deactivatedAt }).where(eq(users.id, userId)).run()
}

/** The hash of a user's password; null where none was chosen. */
export const findPassword = (tx: Tx, userId: UserId): string | null =>
  tx.orm
    .select({ password: credentials.password })
    .from(credentials)
    .where(eq(credentials.userId, userId))
    .get()?.password ?? null

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

export type SessionRow = {
  readonly id: string
  readonly label: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Newest first; `at` leaves out what has run out. */
export const listSessions = (tx: Tx, userId: UserId, at: number): readonly SessionRow[] =>
  tx.orm
    .select({
      id: sessions.id,
      label: sessions.label,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.createdAt))
    .all()
    .filter(({ expiresAt }) => expiresAt.getTime() > at)

export const labelSession = (tx: Tx, userId: UserId, id: string, label: string): number =>
  tx.orm
    .update(sessions)
    .set({ label })
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .run().changes

export const endSession = (tx: Tx, userId: UserId, id: string): number =>
  tx.orm
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId)))
    .run().changes

export const endOtherSessions = (tx: Tx, userId: UserId, kept: string): number =>
  tx.orm
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.id, kept)))
    .run().changes

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
