import type { DrawnText, Frame } from './drawing.ts'
import type { Scale } from './nice-scale.ts'
import { printNumber } from './printed.ts'
import { line } from './row-parts.ts'
import { SIZES, textWidth } from './text-width.ts'

type Tick = { readonly x: number; readonly says: string }

/** Room below the marks for the words of a scale. */
export const AXIS_HEIGHT = 20

/** Words below a scale that ends at `bottom`: the first and last keep within it. */
export const axisTexts = (
  ticks: readonly Tick[],
  bottom: number,
  { width }: Frame,
): readonly DrawnText[] =>
  thinned(ticks, width).map(({ x, says }, index) => ({
    role: 'axis',
    x,
    y: bottom + 16,
    anchor: index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
    says: line(says),
  }))

/** All of them, or where these would touch the ends alone. */
function thinned(ticks: readonly Tick[], width: number): readonly Tick[] {
  const [first, last] = [ticks[0], ticks.at(-1)]
  if (first === undefined || last === undefined || ticks.length < 3) return ticks
  const room = (Math.abs(last.x - first.x) * width) / 1000 / (ticks.length - 1)
  const widest = Math.max(...ticks.map(({ says }) => textWidth(says, SIZES.axis)))
  return 1.5 * widest + 6 <= room ? ticks : [first, last]
}

export const percentTexts = (
  { ticks }: Scale,
  across: (percent: number) => number,
  bottom: number,
  frame: Frame,
): readonly DrawnText[] =>
  axisTexts(
    ticks.map((tick) => ({ x: across(tick), says: `${printNumber(tick)}%` })),
    bottom,
    frame,
  )
