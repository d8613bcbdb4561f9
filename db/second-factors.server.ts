import { and, asc, eq, lt, lte } from 'drizzle-orm'
import type { UserId } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { challenges, passkeys, recoveryCodes, totpSecrets } from './schema-accounts.server.ts'

export type TotpRow = {
  readonly userId: UserId
  readonly sealed: string
  readonly confirmedAt: number | null
  readonly lastStep: number
}

export const findTotp = (tx: Tx, userId: UserId): TotpRow | null =>
  tx.orm.select().from(totpSecrets).where(eq(totpSecrets.userId, userId)).get() ?? null

/** In the place of whatever was there, unconfirmed. */
export const keepTotp = (tx: Tx, userId: UserId, sealed: string): void => {
  deleteTotp(tx, userId)
  tx.orm.insert(totpSecrets).values({ userId, sealed }).run()
}

export const confirmTotp = (tx: Tx, userId: UserId, at: number): void => {
  tx.orm.update(totpSecrets).set({ confirmedAt: at }).where(eq(totpSecrets.userId, userId)).run()
}

/** False where that step, or a later one, was taken before. */
export const takeTotpStep = (tx: Tx, userId: UserId, step: number): boolean =>
  tx.orm
    .update(totpSecrets)
    .set({ lastStep: step })
    .where(and(eq(totpSecrets.userId, userId), lt(totpSecrets.lastStep, step)))
    .run().changes === 1

export const deleteTotp = (tx: Tx, userId: UserId): void => {
  tx.orm.delete(totpSecrets).where(eq(totpSecrets.userId, userId)).run()
}

export const countRecoveryCodes = (tx: Tx, userId: UserId): number =>
  tx.orm.select().from(recoveryCodes).where(eq(recoveryCodes.userId, userId)).all().length

export const replaceRecoveryCodes = (tx: Tx, userId: UserId, hashes: readonly string[]): void => {
  tx.orm.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run()
  for (const hash of hashes) tx.orm.insert(recoveryCodes).values({ userId, hash }).run()
}

/** Uses one up; false where there is none such. */
export const takeRecoveryCode = (tx: Tx, userId: UserId, hash: string): boolean =>
  tx.orm
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash)))
    .run().changes === 1

export type PasskeyRow = {
  readonly id: string
  readonly userId: UserId
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly label: string
  readonly createdAt: number
  readonly usedAt: number | null
}

export const findPasskey = (tx: Tx, id: string): PasskeyRow | null =>
  tx.orm.select().from(passkeys).where(eq(passkeys.id, id)).get() ?? null

export const listPasskeys = (tx: Tx, userId: UserId): readonly PasskeyRow[] =>
  tx.orm
    .select()
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
    .orderBy(asc(passkeys.createdAt))
    .all()

export const insertPasskey = (tx: Tx, row: Omit<PasskeyRow, 'usedAt'>): void => {
  tx.orm.insert(passkeys).values(row).run()
}

export const notePasskeyUse = (tx: Tx, id: string, counter: number, at: number): void => {
  tx.orm.update(passkeys).set({ counter, usedAt: at }).where(eq(passkeys.id, id)).run()
}

export const deletePasskey = (tx: Tx, userId: UserId, id: string): PasskeyRow | null =>
  tx.orm
    .delete(passkeys)
    .where(and(eq(passkeys.userId, userId), eq(passkeys.id, id)))
    .returning()
    .get() ?? null

export const deletePasskeysOf = (tx: Tx, userId: UserId): void => {
  tx.orm.delete(passkeys).where(eq(passkeys.userId, userId)).run()
}

export type Challenge = {
  readonly hash: string
  readonly purpose: 'secondFactor' | 'passkeySignIn' | 'passkeyAdd'
  readonly userId: UserId | null
  readonly expiresAt: number
}

export const insertChallenge = (tx: Tx, challenge: Challenge): void => {
  tx.orm.insert(challenges).values(challenge).run()
}

export const findChallenge = (
  tx: Tx,
  asked: Pick<Challenge, 'hash' | 'purpose'>,
  at: number,
): Challenge | null => {
  const found = tx.orm.select().from(challenges).where(sameAs(asked)).get()
  return found === undefined || found.expiresAt <= at ? null : found
}

/** Uses one up: whoever asks next gets null. */
export const takeChallenge = (
  tx: Tx,
  asked: Pick<Challenge, 'hash' | 'purpose'>,
  at: number,
): Challenge | null => {
  const found = tx.orm.delete(challenges).where(sameAs(asked)).returning().get()
  return found === undefined || found.expiresAt <= at ? null : found
}

export const forgetExpiredChallenges = (tx: Tx, at: number): void => {
  tx.orm.delete(challenges).where(lte(challenges.expiresAt, at)).run()
}

/** Half-finished ways in of a user; a new password ends them. */
export const deleteChallengesOf = (tx: Tx, userId: UserId): void => {
  tx.orm.delete(challenges).where(eq(challenges.userId, userId)).run()
}

const sameAs = ({ hash, purpose }: Pick<Challenge, 'hash' | 'purpose'>) =>
  and(eq(challenges.hash, hash), eq(challenges.purpose, purpose))
