import type { Tx } from '../../../db/connection.server.ts'
import { deleteCodingsOf } from '../../../db/codings.server.ts'
import { deleteFilesOf } from '../../../db/files.server.ts'
import { giveBackPlaces } from '../../../db/quota-places.server.ts'
import { deleteAnswers } from '../../../db/response-log.server.ts'
import { MAXIMUM } from '../../core/fieldwork/quotas.ts'
import type { FileId, Seq } from '../../core/ids.ts'

/**
 * Deletes what was said, and all that would tell of it. Belongs into the unit that appends
 * `withdrawn`; returns the files whose bytes are to be removed after the commit. A place of the maximum tells nothing, so one whose time is up keeps it.
 */
export function forgetAnswers(tx: Tx, seq: Seq, why: 'person' | 'retention'): readonly FileId[] {
  deleteAnswers(tx, seq)
  deleteCodingsOf(tx, seq)
  giveBackPlaces(tx, seq, why === 'person' ? null : MAXIMUM)
  return deleteFilesOf(tx, seq)
}
