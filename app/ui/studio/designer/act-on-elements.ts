import { flushSync } from 'react-dom'
import { unreachable } from '../../../core/result.ts'
import { duplicateElements } from '../../../core/drafting/edits/duplicate-elements.ts'
import { moveElementsBy } from '../../../core/drafting/edits/move-elements.ts'
import { elementsOf } from '../../../core/drafting/edits/outline.ts'
import { outOfOrder } from '../../../core/drafting/edits/out-of-order.ts'
import { removeElements } from '../../../core/drafting/edits/remove-elements.ts'
import { setProperty } from '../../../core/drafting/edits/set-property.ts'
import type { Desk } from './desk.ts'
import type { Opened } from './designer-store.ts'
import { focusHandle } from './focus.ts'
import { warnOfOrder } from './liftable-elements.ts'
import { openSheet } from './sheet.ts'

export type ElementAction =
  'up' | 'down' | 'moveTo' | 'duplicate' | 'convert' | 'required' | 'properties' | 'delete'

/** Does what was chosen of a menu or of the bar of what is selected. */
export function actOn(
  desk: Desk,
  keys: readonly string[],
  action: ElementAction,
  by: HTMLElement,
): void {
  const { view } = desk
  const pointers = keys.map(desk.pointerOf)
  const [first = ''] = keys
  switch (action) {
    case 'up':
    case 'down': {
      const before = outOfOrder(desk.outline()).length
      return view.close(() => {
        desk.place(moveElementsBy(desk.document(), pointers, action))
        focusHandle(first)
        warnOfOrder(desk, before)
      })
    }
    case 'moveTo':
      return openNext(desk, { kind: 'moveTo', keys, by })
    case 'convert':
      return openNext(desk, { kind: 'convert', key: first, by })
    case 'duplicate':
      return view.close(() => {
        const copies = desk.place(duplicateElements(desk.document(), pointers))
        const [copy] = copies
        if (copy === undefined) return
        flushSync(() =>
          view.set({ active: copy, selected: new Set(copies.length > 1 ? copies : []) }),
        )
        focusHandle(copy)
      })
    case 'required': {
      const areAll = keys.every(
        (key) => desk.keys().elementOf.get(key)?.source['isRequired'] === true,
      )
      desk.perform(setProperty(desk.document(), pointers, 'isRequired', areAll ? undefined : true))
      return view.close(() => by.focus())
    }
    case 'properties':
      return view.close(() => {
        flushSync(() => view.set({ active: first }))
        openSheet(desk)
      })
    case 'delete':
      return view.close(() => remove(desk, keys))
    default:
      return unreachable(action)
  }
}

function remove(desk: Desk, keys: readonly string[]): void {
  const order = elementsOf(desk.outline()).flatMap(
    ({ pointer }) => desk.keys().keyAt.get(pointer) ?? [],
  )
  const edited = removeElements(desk.document(), keys.map(desk.pointerOf))
  if (!desk.perform(edited) || !edited.ok) return
  const at = order.findIndex((key) => keys.includes(key))
  const next = [...order.slice(at), ...order.slice(0, at).reverse()].find((key) =>
    desk.keys().elementOf.has(key),
  )
  flushSync(() =>
    desk.view.set({ active: null, selected: new Set(), toast: `${edited.value.name}: done.` }),
  )
  if (next !== undefined) focusHandle(next)
}

/** The keyboard is back at the button first, so that what opens next gives it back there. */
function openNext({ view }: Desk, opened: Opened): void {
  view.close(() => {
    opened.by.focus()
    view.set({ opened })
  })
}
