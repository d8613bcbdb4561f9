import { createHmac } from 'node:crypto'
import type { ResponseId } from '../../core/ids.ts'
import type { Json } from '../../core/json.ts'
import type { Presentation } from '../../core/presentation/order-rules.ts'
import { isFixed, presentationFor } from '../../core/presentation/presentation-for.ts'
import { presentedPlan } from '../../core/presentation/presented-plan.ts'
import type { Shell } from '../shell.server.ts'
import type { PublishedVersion } from '../surveys/catalog.server.ts'
import { richSource } from '../surveys/rich-source.server.ts'

/** What the person behind a response meets; null where everybody meets the same. */
export function presentationOf(
  { secret }: Pick<Shell, 'secret'>,
  { plan: { definition } }: PublishedVersion,
  id: ResponseId,
): Presentation | null {
  if (isFixed(definition)) return null
  // Keyed: whoever chooses an id can't tell what it will lead to.
  const seed = createHmac('sha256', secret).update('presentation').update(id).digest()
  return presentationFor(definition, seed.readUInt32BE())
}

/** For a renderer that is not ours: what the person behind a response meets there. */
export function beginElsewhere(
  shell: Pick<Shell, 'secret'>,
  version: PublishedVersion,
  id: ResponseId,
): {
  readonly id: ResponseId
  readonly arms: Presentation['arms']
  readonly source: Json
} {
  const met = presentationOf(shell, version, id)
  return { id, arms: met?.arms ?? {}, source: richSource(version, met) }
}

/** The version as that person meets it. */
export const presentedVersion = (
  version: PublishedVersion,
  met: Presentation | null,
): PublishedVersion =>
  met === null ? version : { ...version, plan: presentedPlan(version.plan, met) }
