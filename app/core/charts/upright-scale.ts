import type { DrawnText, Frame, Shape } from './drawing.ts'
import type { Scale } from './nice-scale.ts'
import { line } from './row-parts.ts'
import { printNumber } from './printed.ts'
import { SIZES, textWidth } from './text-width.ts'

type Room = { readonly top: number; readonly height: number }

/** A scale at the side of columns, with a line across for each of its numbers. */
export function uprightScale(
  frame: Frame,
  { end, ticks }: Scale,
  { top, height }: Room,
  /** The longest that it says. */
  widest: string,
) {
  const unit = widest.endsWith('%') ? '%' : ''
  const from = widest === 'none' ? 0 : (1000 * (textWidth(widest, SIZES.axis) + 8)) / frame.width
  const floor = top + height
  const up = (value: number) => floor - (height * Math.min(end, value)) / end
  return {
    from,
    floor,
    up,
    lines: (at: readonly number[]): readonly Shape[] => [
      {
        kind: 'line',
        paint: 'axis',
        at: at.map((tick) => ({ x1: from, x2: 1000, y1: up(tick), y2: up(tick) })),
      },
    ],
    texts: ticks.map((tick): DrawnText => ({
      role: 'axis',
      x: 0,
      y: up(tick) + 4,
      anchor: 'start',
      says: line(`${printNumber(tick)}${unit}`),
    })),
  }
}
