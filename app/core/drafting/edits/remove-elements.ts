import { ok } from '../../result.ts'
import type { Operation } from '../operation.ts'
import type { Pointer } from '../pointer.ts'
import type { DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'
import { nameOfDeed } from './name-of-deed.ts'
import { labelOf, outlineOf } from './outline.ts'
import { inOrder } from './places.ts'

export function removeElements(document: DraftDocument, pointers: readonly Pointer[]): Edited {
  const outline = outlineOf(document)
  const removed = inOrder(outline, pointers)
  if (removed.length === 0) return nothingThere()
  return ok({
    name: nameOfDeed('Delete', outline, removed),
    // From the last to the first, so that none moves another one's place.
    operations: removed.toReversed().map((path): Operation => ({ op: 'remove', path })),
  })
}

export function removePage(document: DraftDocument, pointer: Pointer): Edited {
  const page = outlineOf(document).pages.find((each) => each.pointer === pointer)
  if (page?.kind !== 'page') return nothingThere()
  return ok({
    name: `Delete page “${labelOf(page)}”`,
    operations: [{ op: 'remove', path: pointer }],
  })
}
