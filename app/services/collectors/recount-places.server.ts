import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { clearPlaces, takePlace } from '../../../db/quota-places.server.ts'
import { answersThrough } from '../../../db/response-log.server.ts'
import { placesFor } from '../../core/fieldwork/quotas.ts'
import type { CollectorRules } from '../../core/fieldwork/rules.ts'
import { countsQuotas } from './full-quota.server.ts'

/** Who holds which place, made again from the log: for quotas that came or changed meanwhile. */
export function recountPlaces(tx: Tx, collector: CollectorRow, rules: CollectorRules): void {
  clearPlaces(tx, collector.id)
  if (!countsQuotas(collector)) return
  if (rules.maximum === null && rules.quotas.length === 0) return
  for (const { seq, answers } of answersThrough(tx, collector.id))
    for (const { quota } of placesFor(rules, answers)) takePlace(tx, collector.id, quota, seq)
}
