import { ok } from '../../result.ts'
import type { Operation } from '../operation.ts'
import type { DraftDocument } from '../step.ts'
import type { Edited, PlacedDeed } from './deed.ts'
import { freshName, namesIn } from './names.ts'
import { pagesOperations } from './pages-operations.ts'

/** Puts an empty page at an index among the pages. */
export function addPage(document: DraftDocument, index: number): Edited<PlacedDeed> {
  const taken = namesIn(document.source)
  const { operations, count } = pagesOperations(document, taken)
  const at = Math.min(index, count)
  const page: Operation = {
    op: 'add',
    path: `/source/pages/${at}`,
    value: { name: freshName(taken, 'page'), elements: [] },
  }
  return ok({
    name: 'Add page',
    operations: [...operations, page],
    pointers: [`/source/pages/${at}`],
  })
}
