import type { DrawnText } from './drawing.ts'
import type { Scale } from './nice-scale.ts'
import { printNumber } from './printed.ts'
import { line } from './row-parts.ts'

type Tick = { readonly x: number; readonly says: string }

/** Room below the marks for the words of a scale. */
export const AXIS_HEIGHT = 20

/** Words below a scale that ends at `bottom`: the first and last keep within it. */
export const axisTexts = (ticks: readonly Tick[], bottom: number): readonly DrawnText[] =>
  ticks.map(({ x, says }, index) => ({
    role: 'axis',
    x,
    y: bottom + 16,
    anchor: index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle',
    says: line(says),
  }))

export const percentTexts = (
  { ticks }: Scale,
  across: (percent: number) => number,
  bottom: number,
): readonly DrawnText[] =>
  axisTexts(
    ticks.map((tick) => ({ x: across(tick), says: `${printNumber(tick)}%` })),
    bottom,
  )
