import type { HistogramChart } from './chart.ts'
import { directed, type Drawing, type DrawnText, type Frame, type Shape } from './drawing.ts'
import { percentScale } from './nice-scale.ts'
import { printNumber } from './printed.ts'
import { line } from './row-parts.ts'
import { LEADING, SIZES, textWidth } from './text-width.ts'
import { uprightScale } from './upright-scale.ts'
import { isHidden, briefUnitsOf, wordsOf } from './units.ts'
import { whiskers } from './whiskers.ts'
import { wrapText } from './wrap-text.ts'

const HEIGHT = 150
const ABOVE = 22

type Columns = HistogramChart['columns']

/** A column for each step, and a line where the middle answer lies. */
export function drawHistogram({ columns, tone, median }: HistogramChart, frame: Frame): Drawing {
  if (columns.length === 0) return nothing(frame)
  const scale = percentScale(
    columns.flatMap(({ percent, interval }) => [percent ?? 0, interval?.[1] ?? 0]),
  )
  // Figures stand on their columns where all of them have room; else a scale stands beside.
  const isRoomy = columns
    .map(briefUnitsOf)
    .flatMap(wordsOf)
    .every((text) => textWidth(text, SIZES.above) + 2 <= frame.width / columns.length)
  const top = ABOVE + (median === null ? 0 : LEADING)
  const upright = uprightScale(frame, scale, { top, height: HEIGHT }, isRoomy ? 'none' : '100%')
  const { from, up, floor } = upright
  const step = (1000 - from) / columns.length
  const middleOf = (index: number) => from + (index + 0.5) * step
  const box = (index: number, height: number) => ({
    x: from + (index + 0.1) * step,
    y: floor - height,
    width: 0.8 * step,
    height,
  })
  const cap = Math.min(8, step / 6)
  const at = median === null ? null : placeOf(median, columns, middleOf)
  const below = endTexts(columns, frame, floor + 2 * LEADING)
  const shapes: readonly Shape[] = [
    ...upright.lines(scale.ticks.filter((tick) => !isRoomy || tick === 0)),
    {
      kind: 'line',
      paint: 'guide',
      at: at === null ? [] : [{ x1: at, x2: at, y1: LEADING, y2: floor }],
    },
    {
      kind: 'box',
      paint: 'hidden',
      at: columns.flatMap((column, index) => (isHidden(column) ? [box(index, HEIGHT)] : [])),
    },
    {
      kind: 'box',
      paint: tone === 'live' ? 'bar' : 'rebuilt',
      at: columns.flatMap(({ percent }, index) =>
        percent === null || percent === 0 ? [] : [box(index, floor - up(percent))],
      ),
    },
    ...whiskers(
      columns.flatMap(({ interval }, index) => {
        if (interval === null) return []
        const [x, y1, y2] = [middleOf(index), up(interval[0]), up(interval[1])]
        const end = (y: number) => ({ x1: x - cap, x2: x + cap, y1: y, y2: y })
        return [{ x1: x, x2: x, y1, y2 }, end(y1), end(y2)]
      }),
    ),
  ]
  return directed({
    ...frame,
    height: floor + LEADING + below.height,
    shapes: shapes.filter(({ at: places }) => places.length > 0),
    texts: [
      ...(median === null || at === null ? [] : [medianText(median, at)]),
      ...(isRoomy ? [] : upright.texts),
      ...columns.flatMap((column, index): readonly DrawnText[] => {
        const x = middleOf(index)
        const most = Math.max(column.percent ?? 0, column.interval?.[1] ?? 0)
        const y = isHidden(column) ? floor : up(most)
        return [
          ...(isRoomy
            ? [
                {
                  role: 'above' as const,
                  x,
                  y: y - 6,
                  anchor: 'middle' as const,
                  says: briefUnitsOf(column),
                },
              ]
            : []),
          ...(isNamed(index, columns, (step * frame.width) / 1000)
            ? [
                {
                  role: 'axis' as const,
                  x,
                  y: floor + 16,
                  anchor: 'middle' as const,
                  says: line(printNumber(column.value)),
                },
              ]
            : []),
        ]
      }),
      ...below.texts,
    ],
    marks: { kind: 'columns', from, to: 1000, count: columns.length },
  })
}

const nothing = (frame: Frame): Drawing => ({
  ...frame,
  height: 0,
  shapes: [],
  texts: [],
  marks: { kind: 'columns', from: 0, to: 1000, count: 0 },
})

/** Where a number lies between the steps around it. */
function placeOf(value: number, columns: Columns, middleOf: (index: number) => number): number {
  const after = columns.findIndex((column) => column.value >= value)
  const [a, b] = [columns[after - 1], columns[after]]
  if (a === undefined || b === undefined || b.value === value) return middleOf(Math.max(0, after))
  const part = (value - a.value) / (b.value - a.value)
  return middleOf(after - 1) + part * (middleOf(after) - middleOf(after - 1))
}

const medianText = (median: number, x: number): DrawnText => ({
  role: 'axis',
  x,
  y: 14,
  anchor: x < 150 ? 'start' : x > 850 ? 'end' : 'middle',
  says: line(`Median ${printNumber(median)}`),
})

/** As many steps are named as have room. */
function isNamed(index: number, columns: Columns, pixels: number): boolean {
  const widest = Math.max(
    ...columns.map(({ value }) => textWidth(printNumber(value), SIZES.axis) + 6),
  )
  return index % Math.max(1, Math.ceil(widest / pixels)) === 0
}

/** What the first and the last step are called, where they have a name beside their number. */
function endTexts(columns: Columns, frame: Frame, y: number) {
  const ends = [columns[0], columns.length > 1 ? columns.at(-1) : undefined].map((column) =>
    column === undefined || column.label === String(column.value)
      ? []
      : wrapText(column.label, frame.width / 2 - 10, SIZES.axis),
  )
  const tallest = Math.max(...ends.map((lines) => lines.length))
  return {
    height: tallest * LEADING,
    texts: ends.flatMap((lines, index): readonly DrawnText[] =>
      lines.length === 0
        ? []
        : [
            {
              role: 'axis',
              x: index === 0 ? 0 : 1000,
              y: y - 3,
              anchor: index === 0 ? 'start' : 'end',
              says: { kind: 'lines', lines },
            },
          ],
    ),
  }
}
