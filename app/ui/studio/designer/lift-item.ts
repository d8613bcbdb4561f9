import type { Desk } from './desk.ts'
import type { Edge } from './drop-line.ts'
import { itemsName, putItem, type Direction, type ItemsOf } from './edit-items.ts'
import type { Liftable } from './lift.ts'

/** An item of a list, to be carried to another place in it. */
export function liftItem(
  desk: Desk,
  of: ItemsOf,
  index: number,
  { called, direction }: { readonly called: string; readonly direction: Direction },
): Liftable {
  const drawn = () => [
    ...document.querySelectorAll<HTMLElement>(
      `[data-card="${CSS.escape(of.owner)}"] [data-items="${itemsName(of)}"] > [data-item]`,
    ),
  ]
  const count = drawn().length
  return {
    label: `“${called}”`,
    start: index,
    spots: Array.from({ length: count }, (_, at) => ({
      words: `Place ${at + 1} of ${count}`,
      edge: () => edgeOf(drawn()[at], at > index ? 'after' : 'before', direction),
    })),
    spotAt: (x, y) => {
      const at = drawn().findIndex((each) => {
        const { top, bottom, left, right } = each.getBoundingClientRect()
        return direction === 'down' ? y >= top && y <= bottom : x >= left && x <= right
      })
      return at === -1 ? null : at
    },
    drop: (to) => {
      if (putItem(desk, of, index, to))
        drawn()[to]?.querySelector<HTMLElement>('[data-handle]')?.focus()
    },
  }
}

function edgeOf(
  element: Element | undefined,
  place: 'before' | 'after',
  direction: Direction,
): Edge | null {
  if (element === undefined) return null
  const sides = {
    down: { before: 'top', after: 'bottom' },
    across: { before: 'left', after: 'right' },
  } as const
  return { element, side: sides[direction][place] }
}
