import { createHmac } from 'node:crypto'
import { findCollectorByKey, insertCollector } from '../../../../db/collectors.server.ts'
import type { CollectorId, CollectorKey } from '../../../core/ids.ts'
import type { Shell } from '../../shell.server.ts'
import type { ImportOrder } from './import-order.server.ts'

/** Through which the rows of a file come in. */
export type ImportDoor = {
  readonly key: CollectorKey
  /** From which the ids of its responses follow. */
  readonly seed: string
}

const LONGEST_NAME = 200

type OfFile = Pick<ImportOrder, 'survey'> & { readonly file: Pick<ImportOrder['file'], 'hash'> }

const keyOf = ({ secret }: Pick<Shell, 'secret'>, text: string) =>
  createHmac('sha256', secret)
    .update('import')
    .update(text)
    .digest()
    .subarray(0, 16)
    .toString('base64url') as CollectorKey

/**
 * By a file's content: the same file comes through the same door again, a changed one does not. What
 * was taken out again is over: the same file then comes through a door of its own, as if it were new.
 */
export function importDoor(shell: Shell, { survey, file }: OfFile): ImportDoor {
  const first = keyOf(shell, `${survey.id}/${file.hash}`)
  let key = first
  while (isOver(shell, key)) key = doorAfter(shell, key)
  return { key, seed: `import/${survey.slug}/${key === first ? file.hash : key}` }
}

/** The one that the same file comes through once this one is over. */
export const doorAfter = (shell: Pick<Shell, 'secret'>, key: CollectorKey): CollectorKey =>
  keyOf(shell, `after/${key}`)

const isOver = ({ catalog }: Shell, key: CollectorKey): boolean => {
  const known = catalog.collectorByKey(key)
  return known !== null && known.closedAt !== null
}

export async function openImportDoor(
  shell: Shell,
  { key }: ImportDoor,
  { survey, file }: Pick<ImportOrder, 'survey' | 'file'>,
): Promise<CollectorId> {
  const { database, catalog, now } = shell
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
