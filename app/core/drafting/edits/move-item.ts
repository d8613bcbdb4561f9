import { ok } from '../../result.ts'
import { valueAt } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'
import type { ItemList } from './items.ts'

/** Moves an item to an index among the others. */
export function moveItem(
  document: DraftDocument,
  element: Pointer,
  list: ItemList,
  from: number,
  to: number,
): Edited {
  const pointer = within(element, list.key)
  const items = valueAt(asJson(document), pointer)
  if (!Array.isArray(items) || from >= items.length || to < 0 || to >= items.length)
    return nothingThere()
  return ok({
    name: `Move ${list.one}`,
    operations:
      from === to ? [] : [{ op: 'move', from: `${pointer}/${from}`, path: `${pointer}/${to}` }],
  })
}

export function removeItem(
  document: DraftDocument,
  element: Pointer,
  list: ItemList,
  at: number,
): Edited {
  const path = within(element, list.key, at)
  if (valueAt(asJson(document), path) === undefined) return nothingThere()
  return ok({ name: `Delete ${list.one}`, operations: [{ op: 'remove', path }] })
}
