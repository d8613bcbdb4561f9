import { and, count, eq, ne } from 'drizzle-orm'
import type { CollectorId, Seq } from '../app/core/ids.ts'
import type { Tx } from './connection.server.ts'
import { quotaPlaces } from './schema.server.ts'

export const countPlaces = (tx: Tx, collectorId: CollectorId, quota: string): number =>
  tx.prepared.placesTaken().get({ collectorId, quota })?.n ?? 0

export const takePlace = (tx: Tx, collectorId: CollectorId, quota: string, seq: Seq): void => {
  tx.prepared.insertPlace().run({ collectorId, quota, seq })
}

/** All that a response took, or all but those of one quota. */
export const giveBackPlaces = (tx: Tx, seq: Seq, except: string | null = null): void => {
  const own = eq(quotaPlaces.seq, seq)
  tx.orm
    .delete(quotaPlaces)
    .where(except === null ? own : and(own, ne(quotaPlaces.quota, except)))
    .run()
}

export const clearPlaces = (tx: Tx, collectorId: CollectorId): void => {
  tx.orm.delete(quotaPlaces).where(eq(quotaPlaces.collectorId, collectorId)).run()
}

export const placesByQuota = (tx: Tx, collectorId: CollectorId): ReadonlyMap<string, number> =>
  new Map(
    tx.orm
      .select({ quota: quotaPlaces.quota, n: count() })
      .from(quotaPlaces)
      .where(eq(quotaPlaces.collectorId, collectorId))
      .groupBy(quotaPlaces.quota)
      .all()
      .map(({ quota, n }) => [quota, n]),
  )
