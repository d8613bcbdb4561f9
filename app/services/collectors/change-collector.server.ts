import {
  findCollectorByKey,
  updateCollector,
  type CollectorRow,
} from '../../../db/collectors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import type { CollectorKey } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { isOpenToOutsiders } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { checkRules } from './check-rules.server.ts'
import { describeCollector, type CollectorView } from './describe-collector.server.ts'
import { recountPlaces } from './recount-places.server.ts'

/** What is left out stays as it is; a rule that is null goes. */
export type CollectorChange = {
  readonly name?: string | undefined
  readonly version?: number | 'latest' | undefined
  readonly door?: 'open' | 'closed' | undefined
  readonly rules?: JsonObject | undefined
}

export async function changeCollector(
  shell: Shell,
  survey: HostedSurvey,
  key: CollectorKey,
  change: CollectorChange,
  actor: string,
): Promise<Result<CollectorView, Problem>> {
  const pinned =
    typeof change.version === 'number'
      ? shell.catalog.versionByNumber(survey, change.version)
      : null
  if (typeof change.version === 'number' && pinned === null)
    return refuse(problem('version_not_found'))

  const changed = await shell.database.write((tx): Result<CollectorView, Problem> => {
    const before = findCollectorByKey(tx, key)
    if (before === null || before.surveyId !== survey.id)
      return refuse(problem('collector_not_found'))
    if (!isOpenToOutsiders(before.kind)) return refuse(problem('source_not_open'))
    const versionId = change.version === undefined ? before.versionId : (pinned?.id ?? null)
    const asked = versionId === null ? survey.current : shell.catalog.version(versionId)
    if (asked === null) return refuse(problem('version_not_found'))
    const merged = { ...(JSON.parse(before.rules) as JsonObject), ...change.rules }
    const rules = checkRules(merged, asked, before.kind)
    if (!rules.ok) return rules
    const after: CollectorRow = {
      ...before,
      name: change.name ?? before.name,
      rules: JSON.stringify(merged),
      versionId,
      closedAt: closingOf(before, change.door, shell.now()),
    }
    updateCollector(tx, before.id, {
      name: after.name,
      rules: after.rules,
      versionId: after.versionId,
      closedAt: after.closedAt,
    })
    if (after.rules !== before.rules) recountPlaces(tx, after, rules.value)
    recordAudit(tx, {
      at: shell.now(),
      actor,
      action: 'collector.change',
      subject: `${survey.slug}#${before.id}: ${partsOf(change).join(', ')}`,
    })
    return ok(describeCollector(shell, tx, after))
  })
  if (changed.ok) shell.catalog.forget()
  return changed
}

/** Closing twice leaves the first moment, from which the time of grace runs. */
function closingOf(
  { closedAt }: CollectorRow,
  door: CollectorChange['door'],
  now: number,
): number | null {
  if (door === undefined) return closedAt
  return door === 'open' ? null : (closedAt ?? now)
}

const partsOf = ({ name, version, door, rules }: CollectorChange): readonly string[] => [
  ...(name === undefined ? [] : ['name']),
  ...(version === undefined ? [] : [`version ${version}`]),
  ...(door === undefined ? [] : [door]),
  ...Object.keys(rules ?? {}).map((rule) => `rules.${rule}`),
]
