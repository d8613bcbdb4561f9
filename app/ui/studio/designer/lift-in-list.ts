import type { Liftable } from './lift.ts'

/** A row of a list that is carried to another place in the same list. */
export function liftInList({
  label,
  rows,
  index,
  drop,
}: {
  readonly label: string
  /** As they are drawn just now. */
  readonly rows: () => readonly Element[]
  readonly index: number
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
        return element === undefined ? null : { element, side: at > index ? 'bottom' : 'top' }
      },
    })),
    spotAt: (_, y) => {
      const at = rows().findIndex((row) => y <= row.getBoundingClientRect().bottom)
      return at === -1 ? count - 1 : at
    },
    drop,
  }
}
