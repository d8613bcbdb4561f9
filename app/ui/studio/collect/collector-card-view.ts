import type { DoorState } from '#app/core/fieldwork/decide-door.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { CollectorKind } from '#app/core/response/collector.ts'
import type { CollectorCardView } from './collect-view.ts'

type Collector = Pick<CollectorCardView, 'key' | 'name' | 'version' | 'quotas'> & {
  readonly kind: CollectorKind
  readonly state: DoorState
  readonly rules: JsonObject
  readonly origins?: readonly string[]
  readonly panelSecret?: string
  readonly counts: CollectorCardView['counts']
  readonly invitations: CollectorCardView['links']
}

/** A collector as its pages show it; nothing of one through which nobody can come. */
export function collectorCardView(
  collector: Collector,
  origin: string,
): readonly CollectorCardView[] {
  const { key, kind, name, state, version, rules, counts, quotas, invitations } = collector
  if (kind === 'reconstruction' || kind === 'import') return []
  return [
    {
      key,
      kind,
      name,
      state: state === 'grace' ? 'closed' : state,
      version,
      address: `${origin}/c/${key}`,
      opensAt: momentOf(rules['opensAt']),
      closesAt: momentOf(rules['closesAt']),
      counts,
      quotas,
      links: invitations,
      origins: collector.origins ?? [],
      panelSecret: collector.panelSecret ?? null,
    },
  ]
}

function momentOf(value: JsonObject[string] | undefined): number | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const moment = new Date(value).getTime()
  return Number.isNaN(moment) ? null : moment
}
