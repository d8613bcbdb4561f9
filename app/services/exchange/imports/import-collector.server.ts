import { createHmac } from 'node:crypto'
import { findCollectorByKey, insertCollector } from '../../../../db/collectors.server.ts'
import type { CollectorId, CollectorKey } from '../../../core/ids.ts'
import type { Shell } from '../../shell.server.ts'
import type { ImportOrder } from './import-order.server.ts'

const LONGEST_NAME = 200

/** The door of one file, by its content; the same file comes through the same door again. */
export async function importCollector(
  { database, secret, catalog, now }: Shell,
  { survey, file }: Pick<ImportOrder, 'survey' | 'file'>,
): Promise<CollectorId> {
  const key = createHmac('sha256', secret)
    .update('import')
    .update(`${survey.id}/${file.hash}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url') as CollectorKey
  const id = await database.write(
    (tx) =>
      findCollectorByKey(tx, key)?.id ??
      insertCollector(tx, {
        surveyId: survey.id,
        kind: 'import',
        key,
        versionId: null,
        openedAt: now(),
        closedAt: null,
        name: file.name.slice(0, LONGEST_NAME),
        rules: '{}',
      }),
  )
  catalog.forget()
  return id
}
