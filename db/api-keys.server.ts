import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from './connection.server.ts'
import { apiKeys } from './schema.server.ts'

/** The name of a key that is in use, by the SHA-256 of the key. */
export const findApiKey = (tx: Tx, hash: string): { readonly name: string } | null =>
  tx.orm
    .select({ name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), isNull(apiKeys.revokedAt)))
    .get() ?? null

export const insertApiKey = (
  tx: Tx,
  row: { readonly name: string; readonly hash: string; readonly createdAt: number },
): void => {
  tx.orm.insert(apiKeys).values(row).run()
}
