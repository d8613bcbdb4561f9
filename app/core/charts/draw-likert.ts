import type { LikertChart, LikertRow, Share, Side } from './chart.ts'
import {
  directed,
  type Box,
  type Direction,
  type Drawing,
  type DrawnText,
  type Frame,
  type Shape,
  type Step,
  type Units,
} from './drawing.ts'
import { layKey } from './lay-key.ts'
import { layRows } from './lay-rows.ts'
import { printPoints, printWholePercent } from './printed.ts'
import { netsOf } from './nets.ts'
import { line } from './row-parts.ts'
import { SIZES, textWidth } from './text-width.ts'
import { briefUnitsOf, HIDDEN, isHidden } from './units.ts'

const HEIGHT = 26

/**
 * Each row's parts in the order of the scale, its middle across one line for all rows, and at both
 * ends what the sides come to.
 */
export function drawLikert({ scale, rows: of }: LikertChart, frame: Frame): Drawing {
  const steps = stepsOf(scale.map(({ side }) => side))
  const key = layKey(
    scale.map(({ label }, index) => ({ label, paint: steps[index] ?? 'middle' })),
    frame,
  )
  const ends = of.map((row) => netsOf(row, scale))
  const sums = ends.flatMap((end) => [end.low, end.high].map(printWholePercent))
  const widest = Math.max(...['100%', ...sums].map((sum) => textWidth(sum, SIZES.value)))
  const endWidth = (1000 * (widest + 8)) / frame.width
  const layout = layRows({
    labels: of.map((row) => labelOf(row, frame.direction)),
    frame,
    height: HEIGHT,
    gap: 12,
    top: key.height + (key.height > 0 ? 14 : 0),
    values: [],
    inset: 0,
    labelled: 'byWidth',
  })
  const plot = { from: layout.plot.from + endWidth, to: 1000 - endWidth }
  const reach = of.map(({ parts }) =>
    parts.some(isHidden) ? { low: 0, high: 0 } : reachOf(parts, scale),
  )
  const left = Math.max(0, ...reach.map(({ low }) => low))
  const right = Math.max(0, ...reach.map(({ high }) => high))
  const unit = (plot.to - plot.from) / Math.max(1, left + right)
  const middle = plot.from + left * unit
  const boxes = new Map<Step, Box[]>()
  const texts: DrawnText[] = []
  layout.rows.forEach((placed, index) => {
    const row = of[index]
    if (row === undefined) return
    texts.push(placed.label)
    const end = ends[index]
    if (end !== undefined && end.low !== null)
      texts.push(endText(layout.plot.from, 'start', end.low, placed.middle))
    if (row.parts.some(isHidden)) {
      texts.push(partlyHidden(middle, placed.middle))
      return
    }
    let x = middle - (reach[index]?.low ?? 0) * unit
    row.parts.forEach((part, place) => {
      const width = (part.percent ?? 0) * unit
      const step = steps[place] ?? 'middle'
      if (width > 0) {
        const box = { x, y: placed.markTop, width, height: HEIGHT }
        boxes.set(step, [...(boxes.get(step) ?? []), box])
        const says = fitting(briefUnitsOf(part), (width * frame.width) / 1000)
        if (says !== null)
          texts.push({
            role: step === 'low-1' || step === 'high-1' ? 'inside-full' : 'inside',
            x: x + width / 2,
            y: placed.middle + 5,
            anchor: 'middle',
            says,
          })
      }
      x += width
    })
    if (end !== undefined && end.high !== null)
      texts.push(endText(1000, 'end', end.high, placed.middle))
  })
  const isBeside = layout.plot.from > 0
  // Words that stand above their marks are not to be struck through.
  const crossed: readonly (readonly [number, number])[] = isBeside
    ? [[layout.rows[0]?.markTop ?? 0, layout.bottom]]
    : layout.rows.map(({ markTop }) => [markTop, markTop + HEIGHT])
  const shapes: readonly Shape[] = [
    ...key.shapes,
    ...(layout.rows.length === 0
      ? []
      : [
          {
            kind: 'line' as const,
            paint: 'guide' as const,
            at: crossed.map(([y1, y2]) => ({ x1: middle, x2: middle, y1: y1 - 3, y2: y2 + 3 })),
          },
        ]),
    ...[...boxes].map(([paint, at]): Shape => ({ kind: 'box', paint, at })),
  ]
  return directed({
    ...frame,
    height: layout.rows.length === 0 ? 0 : layout.bottom + 4,
    shapes: layout.rows.length === 0 ? [] : shapes,
    texts: layout.rows.length === 0 ? [] : [...key.texts, ...texts],
    marks: { kind: 'rows', from: layout.rows.map(({ top: from }) => from) },
  })
}

/** A sign stays before its number where words are read from the right. */
function labelOf({ label, score }: LikertRow, direction: Direction): string {
  if (score === null) return label
  const points = direction === 'rtl' ? `\u2066${printPoints(score)}\u2069` : printPoints(score)
  return label === '' ? points : `${label}: ${points}`
}

/** Whatever is not hidden of a row says by its length what is. */
const partlyHidden = (x: number, y: number): DrawnText => ({
  role: 'axis',
  x,
  y: y + 5,
  anchor: 'middle',
  says: line(`partly ${HIDDEN}`),
})

const endText = (x: number, anchor: 'start' | 'end', net: number, y: number): DrawnText => ({
  role: 'value',
  x,
  y: y + 5,
  anchor,
  says: line(printWholePercent(net)),
})

/** How far a row reaches to both sides of the line, in percent. */
function reachOf(parts: readonly Share[], scale: LikertChart['scale']) {
  const sum = (wanted: Side) =>
    parts.reduce(
      (total, { percent }, index) =>
        scale[index]?.side === wanted ? total + (percent ?? 0) : total,
      0,
    )
  const half = sum('middle') / 2
  return { low: sum('low') + half, high: sum('high') + half }
}

/** From either end inwards. */
function stepsOf(sides: readonly Side[]): readonly Step[] {
  const [low, high] = [sides.filter((s) => s === 'low').length, sides.lastIndexOf('high')]
  return sides.map((side, index): Step => {
    switch (side) {
      case 'low':
        return `low-${depthOf(index, low)}`
      case 'middle':
        return 'middle'
      case 'high':
        return `high-${depthOf(high - index, sides.length - sides.indexOf('high'))}`
    }
  })
}

/** 1 at the end of the scale; of two steps the inner one is 2, and of many all within are 3. */
const depthOf = (fromEnd: number, count: number): 1 | 2 | 3 =>
  fromEnd === 0 ? 1 : fromEnd === 1 && count <= 3 ? 2 : fromEnd < count / 2 ? 2 : 3

/** A part that is too narrow for its share says nothing, or not how many people it is. */
function fitting(units: Units, width: number): Units | null {
  const fits = (text: string) => textWidth(text, SIZES.inside) + 4 <= width
  if (!fits(units.percent)) return null
  return fits(units.people) ? units : { ...units, people: '' }
}
