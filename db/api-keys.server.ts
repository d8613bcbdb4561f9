import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import type { SurveyId, UserId } from '../app/core/ids.ts'
import type { KeyScope } from '../app/core/policies.ts'
import type { Tx } from './connection.server.ts'
import { apiKeys, users } from './schema-accounts.server.ts'

export type KeyRow = {
  readonly name: string
  readonly hash: string
  readonly createdAt: number
  readonly revokedAt: number | null
  readonly scopes: readonly KeyScope[]
  /** The only survey that it opens; null opens all of its holder's. */
  readonly surveyId: SurveyId | null
  /** Null: made at the command line, where everything may be done. */
  readonly userId: UserId | null
  readonly expiresAt: number | null
}

/** Where nothing else is said it may everything, everywhere and for ever. */
export const insertKey = (
  tx: Tx,
  row: Pick<KeyRow, 'name' | 'hash' | 'createdAt'> &
    Partial<Pick<KeyRow, 'scopes' | 'surveyId' | 'userId' | 'expiresAt'>>,
): void => {
  tx.orm.insert(apiKeys).values(row).run()
}

export const findKey = (tx: Tx, name: string): KeyRow | null =>
  tx.orm.select().from(apiKeys).where(eq(apiKeys.name, name)).get() ?? null

/** A key that opens something at that time: neither revoked nor run out, and its holder active. */
export const findLiveKeyByHash = (tx: Tx, hash: string, at: number): KeyRow | null =>
  tx.orm
    .select({ key: apiKeys })
    .from(apiKeys)
    .leftJoin(users, eq(users.id, apiKeys.userId))
    .where(
      and(
        eq(apiKeys.hash, hash),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, at)),
        isNull(users.deactivatedAt),
      ),
    )
    .get()?.key ?? null

export const listKeys = (tx: Tx): readonly KeyRow[] =>
  tx.orm.select().from(apiKeys).orderBy(asc(apiKeys.id)).all()

export const revokeKey = (tx: Tx, name: string, at: number): void => {
  tx.orm.update(apiKeys).set({ revokedAt: at }).where(eq(apiKeys.name, name)).run()
}
