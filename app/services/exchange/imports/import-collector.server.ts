import { createHmac } from 'node:crypto'
import { findCollectorByKey, insertCollector } from '../../../../db/collectors.server.ts'
import type { CollectorId, CollectorKey } from '../../../core/ids.ts'
import type { Shell } from '../../shell.server.ts'
import type { ImportOrder } from './import-order.server.ts'

const LONGEST_NAME = 200

type OfFile = Pick<ImportOrder, 'survey'> & { readonly file: Pick<ImportOrder['file'], 'hash'> }

/** By a file's content: the same file comes through the same door again, a changed one does not. */
export const importKey = ({ secret }: Pick<Shell, 'secret'>, { survey, file }: OfFile) =>
  createHmac('sha256', secret)
    .update('import')
    .update(`${survey.id}/${file.hash}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url') as CollectorKey

/** The door of one file. */
export async function importCollector(
  shell: Shell,
  { survey, file }: Pick<ImportOrder, 'survey' | 'file'>,
): Promise<CollectorId> {
  const { database, catalog, now } = shell
  const key = importKey(shell, { survey, file })
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
