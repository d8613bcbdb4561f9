import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { countPlaces } from '../../../db/quota-places.server.ts'
import { MAXIMUM, type Place } from '../../core/fieldwork/quotas.ts'
import { sourceOf } from '../../core/response/collector.ts'

/** Only live responses take places: practice and data sets keep nobody out. */
export const countsQuotas = ({ kind }: Pick<CollectorRow, 'kind'>): boolean =>
  sourceOf(kind) === 'live'

/** The first of these quotas that has no place left; null when there is one in each. */
export const fullQuota = (
  tx: Tx,
  { id }: Pick<CollectorRow, 'id'>,
  places: readonly Place[],
): string | null =>
  places.find(({ quota, limit }) => countPlaces(tx, id, quota) >= limit)?.quota ?? null

export const codeOfFull = (quota: string): 'full' | 'quota_full' =>
  quota === MAXIMUM ? 'full' : 'quota_full'
