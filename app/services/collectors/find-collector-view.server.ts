import { parseCollectorKey } from '../../core/ids.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'
import { describeCollector, type CollectorView } from './describe-collector.server.ts'

/** One collector of a survey; null where it has none of this key. */
export function findCollectorView(
  shell: Shell,
  survey: HostedSurvey,
  text: string | undefined,
): CollectorView | null {
  const key = parseCollectorKey(text ?? '')
  const row = key.ok ? shell.catalog.collectorByKey(key.value) : null
  if (row === null || row.surveyId !== survey.id) return null
  return shell.database.read((tx) => describeCollector(shell, tx, row))
}
