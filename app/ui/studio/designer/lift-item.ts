import type { Desk } from './desk.ts'
import { itemsName, putItem, type ItemsOf } from './edit-items.ts'
import { liftInList, type Direction } from './lift-in-list.ts'
import type { Liftable } from './lift.ts'

/** An item of an element's list, to be carried to another place in it. */
export function liftItem(
  desk: Desk,
  of: ItemsOf,
  index: number,
  { called, direction }: { readonly called: string; readonly direction: Direction },
): Liftable {
  const rows = () => [
    ...document.querySelectorAll<HTMLElement>(
      `[data-card="${CSS.escape(of.owner)}"] [data-items="${itemsName(of)}"] > [data-item]`,
    ),
  ]
  return liftInList({
    label: `“${called}”`,
    rows,
    index,
    direction,
    drop: (to) => {
      if (putItem(desk, of, index, to))
        rows()[to]?.querySelector<HTMLElement>('[data-handle]')?.focus()
    },
  })
}
