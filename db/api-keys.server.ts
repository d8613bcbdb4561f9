import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Tx } from './connection.server.ts'
import { apiKeys } from './schema.server.ts'

export type KeyRow = {
  readonly name: string
  readonly hash: string
  readonly createdAt: number
  readonly revokedAt: number | null
}

export const insertKey = (tx: Tx, row: Omit<KeyRow, 'revokedAt'>): void => {
  tx.orm.insert(apiKeys).values(row).run()
}

export const findKey = (tx: Tx, name: string): KeyRow | null =>
  tx.orm.select().from(apiKeys).where(eq(apiKeys.name, name)).get() ?? null

export const findLiveKeyByHash = (tx: Tx, hash: string): KeyRow | null =>
  tx.orm
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)))
    .get() ?? null

export const listKeys = (tx: Tx): readonly KeyRow[] =>
  tx.orm.select().from(apiKeys).orderBy(asc(apiKeys.id)).all()

export const revokeKey = (tx: Tx, name: string, at: number): void => {
  tx.orm.update(apiKeys).set({ revokedAt: at }).where(eq(apiKeys.name, name)).run()
}
