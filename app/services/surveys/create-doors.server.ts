import { findCollectorOfKind, insertCollector } from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { parseCollectorKey, type SurveyId } from '../../core/ids.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import { randomKey } from '../random-key.server.ts'

/** Every survey has a door for everybody and one for trying it out. */
export function createDoors(
  tx: Tx,
  surveyId: SurveyId,
  more: readonly CollectorKind[],
  now: number,
): void {
  const kinds: readonly CollectorKind[] = ['open', 'practice', ...more]
  for (const kind of kinds)
    if (findCollectorOfKind(tx, surveyId, kind) === null)
      insertCollector(tx, {
        surveyId,
        kind,
        key: randomKey(parseCollectorKey),
        versionId: null,
        openedAt: now,
        closedAt: null,
        name: '',
        rules: '{}',
      })
}
