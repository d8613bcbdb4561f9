import type { Edge } from './drop-line.ts'
import type { Liftable } from './lift.ts'

/** One below the other, or one beside the other as the survey's language is read. */
export type Direction = 'down' | 'rightwards' | 'leftwards'

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
    towards: direction === 'leftwards' ? 'left' : 'right',
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
        const { bottom, left, right } = row.getBoundingClientRect()
        switch (direction) {
          case 'down':
            return y <= bottom
          case 'rightwards':
            return x <= right
          case 'leftwards':
            return x >= left
        }
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
  rightwards: { before: 'left', after: 'right' },
  leftwards: { before: 'right', after: 'left' },
}
