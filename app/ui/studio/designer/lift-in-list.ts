import type { Edge } from './drop-line.ts'
import type { Liftable } from './lift.ts'

/** `down`: one below the other. `across`: one beside the other. */
export type Direction = 'down' | 'across'

/** An entry of a list that is carried to another place in the same list. */
export function liftInList({
  label,
  rows,
  index,
  direction = 'down',
  drop,
}: {
  readonly label: string
  /** As they are drawn just now. */
  readonly rows: () => readonly Element[]
  readonly index: number
  readonly direction?: Direction
  readonly drop: (to: number) => void
}): Liftable {
  const count = rows().length
  return {
    label,
    start: index,
    spots: Array.from({ length: count }, (_, at) => ({
      words: `Place ${at + 1} of ${count}`,
      edge: () => {
        const element = rows()[at]
        const side = SIDES[direction][at > index ? 'after' : 'before']
        return element === undefined ? null : { element, side }
      },
    })),
    spotAt: (x, y) => {
      const at = rows().findIndex((row) => {
        const { bottom, right } = row.getBoundingClientRect()
        return direction === 'down' ? y <= bottom : x <= right
      })
      return at === -1 ? count - 1 : at
    },
    drop,
  }
}

const SIDES: {
  readonly [direction in Direction]: {
    readonly [place in 'before' | 'after']: Edge['side']
  }
} = {
  down: { before: 'top', after: 'bottom' },
  across: { before: 'left', after: 'right' },
}
