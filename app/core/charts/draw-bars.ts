import type { BarsChart, Share } from './chart.ts'
import { directed, type Box, type Drawing, type Frame, type Shape } from './drawing.ts'
import { layRows } from './lay-rows.ts'
import { percentScale } from './nice-scale.ts'
import { rowTexts } from './row-parts.ts'
import { AXIS_HEIGHT, percentTexts } from './scale-axis.ts'
import { isHidden, unitsOf, wordsOf } from './units.ts'
import { whiskerLines, whiskers } from './whiskers.ts'

const HEIGHT = 18

export function drawBars({ bars, tone }: BarsChart, frame: Frame): Drawing {
  const values = bars.map(unitsOf)
  const { plot, rows, bottom } = layRows({
    labels: bars.map(({ label }) => label),
    frame,
    height: HEIGHT,
    gap: 12,
    top: 0,
    values: values.flatMap(wordsOf),
    inset: 0,
    labelled: 'byWidth',
  })
  const scale = percentScale(
    bars.flatMap(({ percent, interval }) => [percent ?? 0, interval?.[1] ?? 0]),
  )
  const across = (percent: number) =>
    plot.from + ((plot.to - plot.from) * Math.min(percent, scale.end)) / scale.end
  const boxes = (endOf: (bar: Share) => number | null): readonly Box[] =>
    bars.flatMap((bar, index) => {
      const end = endOf(bar)
      const y = rows[index]?.markTop ?? 0
      const width = end === null ? 0 : across(end) - plot.from
      return width === 0 ? [] : [{ x: plot.from, y, width, height: HEIGHT }]
    })
  const shapes: readonly Shape[] = [
    { kind: 'box', paint: 'track', at: boxes((bar) => (isHidden(bar) ? null : scale.end)) },
    { kind: 'box', paint: 'hidden', at: boxes((bar) => (isHidden(bar) ? scale.end : null)) },
    {
      kind: 'box',
      paint: tone === 'live' ? 'bar' : 'rebuilt',
      at: boxes(({ percent }) => percent),
    },
    ...whiskers(
      bars.flatMap(({ interval }, index) =>
        interval === null ? [] : whiskerLines(interval, rows[index]?.middle ?? 0, 4, across),
      ),
    ),
  ]
  return directed({
    ...frame,
    height: bars.length === 0 ? 0 : bottom + AXIS_HEIGHT,
    shapes: shapes.filter(({ at }) => at.length > 0),
    texts:
      bars.length === 0
        ? []
        : [...rowTexts(rows, values), ...percentTexts(scale, across, bottom, frame)],
    marks: { kind: 'rows', from: rows.map(({ top }) => top) },
  })
}
