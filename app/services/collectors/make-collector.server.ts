import { findCollector, insertCollector } from '../../../db/collectors.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import { parseCollectorKey } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { checkRules } from './check-rules.server.ts'
import { describeCollector, type CollectorView } from './describe-collector.server.ts'
import { randomKey } from '../random-key.server.ts'

export type NewCollector = {
  readonly kind: Exclude<CollectorKind, 'reconstruction' | 'import'>
  readonly name: string
  readonly version: number | 'latest'
  readonly rules: JsonObject
}

/** Opens another door to a survey. */
export async function makeCollector(
  shell: Shell,
  survey: HostedSurvey,
  wanted: NewCollector,
  actor: string,
): Promise<Result<CollectorView, Problem>> {
  const pinned =
    wanted.version === 'latest' ? null : shell.catalog.versionByNumber(survey, wanted.version)
  if (wanted.version !== 'latest' && pinned === null) return refuse(problem('version_not_found'))
  const rules = checkRules(wanted.rules, pinned ?? survey.current, wanted.kind)
  if (!rules.ok) return rules
  const made = await shell.database.write((tx) => {
    const now = shell.now()
    const id = insertCollector(tx, {
      surveyId: survey.id,
      kind: wanted.kind,
      key: randomKey(parseCollectorKey),
      versionId: pinned?.id ?? null,
      openedAt: now,
      closedAt: null,
      name: wanted.name,
      rules: JSON.stringify(wanted.rules),
    })
    recordAudit(tx, {
      at: now,
      actor,
      action: 'collector.make',
      subject: `${survey.slug}#${id}`,
    })
    const row = findCollector(tx, id)
    return row === null ? null : describeCollector(shell, tx, row)
  })
  if (made === null) throw new Error('The collector that was just made is missing')
  shell.catalog.forget()
  return ok(made)
}
