import type { Range } from './printed.ts'
import type { Segment, Shape } from './drawing.ts'

/** A line from one end of an interval to the other, with a short one across at both. */
export function whiskerLines(
  interval: Range,
  middle: number,
  half: number,
  across: (value: number) => number,
): readonly Segment[] {
  const [x1, x2] = [across(interval[0]), across(interval[1])]
  const end = (x: number): Segment => ({ x1: x, x2: x, y1: middle - half, y2: middle + half })
  return [{ x1, x2, y1: middle, y2: middle }, end(x1), end(x2)]
}

/** Drawn twice, wide and narrow, so that they stand out from marks as well as from the page. */
export const whiskers = (at: readonly Segment[]): readonly Shape[] =>
  at.length === 0
    ? []
    : [
        { kind: 'line', paint: 'halo', at },
        { kind: 'line', paint: 'whisker', at },
      ]
