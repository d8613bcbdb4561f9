import type { CollectorRow } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { countInvitations } from '../../../db/invitations.server.ts'
import { placesByQuota } from '../../../db/quota-places.server.ts'
import { decideDoor, type DoorState } from '../../core/fieldwork/decide-door.ts'
import { MAXIMUM } from '../../core/fieldwork/quotas.ts'
import type { CollectorKey } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import type { Shell } from '../shell.server.ts'
import { panelSecret } from './panel-secret.server.ts'

/** A collector as those who run the survey see it. */
export type CollectorView = {
  readonly key: CollectorKey
  readonly kind: CollectorKind
  readonly name: string
  readonly version: number | 'latest'
  readonly state: DoorState
  readonly rules: JsonObject
  /** Of an embed: who may frame it. */
  readonly origins?: readonly string[]
  /** Only where a panel may have to prove something. */
  readonly panelSecret?: string
  readonly counts: {
    readonly submitted: number
    readonly withdrawn: number
    readonly screenedOut: number
    readonly brokeOff: number
  }
  readonly quotas: readonly {
    readonly name: string
    readonly limit: number
    readonly taken: number
  }[]
  readonly invitations: ReturnType<typeof countInvitations>
}

export function describeCollector(shell: Shell, tx: Tx, row: CollectorRow): CollectorView {
  const rules = shell.catalog.rules(row)
  const counts = shell.activity.of(row.surveyId).through(row.id)
  const taken = placesByQuota(tx, row.id)
  const { complete, screenedOut, quotaFull } = rules.redirects
  const leadsBack = complete !== null || screenedOut !== null || quotaFull !== null
  const version = row.versionId === null ? null : shell.catalog.version(row.versionId)
  return {
    key: row.key,
    kind: row.kind,
    name: row.name,
    version: version?.number ?? 'latest',
    state: decideDoor(rules, row.closedAt, shell.now(), null),
    rules: JSON.parse(row.rules) as JsonObject,
    ...(row.kind === 'embed' ? { origins: rules.origins } : {}),
    ...(leadsBack ? { panelSecret: panelSecret(shell, row.key) } : {}),
    counts: {
      submitted: counts.get('submitted') ?? 0,
      withdrawn: counts.get('withdrawn') ?? 0,
      screenedOut: counts.get('screenedOut') ?? 0,
      brokeOff: counts.get('brokeOff') ?? 0,
    },
    quotas: [
      ...(rules.maximum === null ? [] : [{ name: MAXIMUM, limit: rules.maximum }]),
      ...rules.quotas,
    ].map(({ name, limit }) => ({ name, limit, taken: taken.get(name) ?? 0 })),
    invitations: countInvitations(tx, row.id),
  }
}
