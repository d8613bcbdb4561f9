import type { Share, SourcesChart } from './chart.ts'
import { dots } from './dots.ts'
import { directed, type Drawing, type DrawnText, type Frame, type Shape } from './drawing.ts'
import { layRows, type PlacedRow } from './lay-rows.ts'
import { line, rails, rowTexts } from './row-parts.ts'
import { AXIS_HEIGHT, percentTexts } from './scale-axis.ts'
import { unitsOf, wordsOf } from './units.ts'
import { whiskerLines, whiskers } from './whiskers.ts'

/** A line for what was printed, a ring for rebuilt, a dot for live, on one scale. */
export function drawSources({ published, rebuilt, live }: SourcesChart, frame: Frame): Drawing {
  const says: readonly DrawnText['says'][] = [
    ...(published === null ? [] : [line(`${published.percent}%`)]),
    ...[rebuilt, live].flatMap((share) => (share === null ? [] : [unitsOf(share)])),
  ]
  const { plot, rows, bottom } = layRows({
    labels: [
      ...(published === null ? [] : ['Published']),
      ...[rebuilt, live].flatMap((share) => share?.label ?? []),
    ],
    frame,
    height: 22,
    gap: 4,
    top: 0,
    values: says.flatMap((each) => (each.kind === 'units' ? wordsOf(each) : each.lines)),
    inset: 8,
    labelled: 'beside',
  })
  const rest = [...rows]
  const printed = published === null ? undefined : rest.shift()
  const rebuiltRow = rebuilt === null ? undefined : rest.shift()
  const liveRow = rest[0]
  const across = (percent: number) => plot.from + ((plot.to - plot.from) * percent) / 100
  const dot = (share: Share | null, row: PlacedRow | undefined) =>
    share?.percent == null || row === undefined ? [] : [{ x: across(share.percent), y: row.middle }]
  return directed({
    ...frame,
    height: rows.length === 0 ? 0 : bottom + AXIS_HEIGHT,
    shapes: [
      ...rails(rows, plot),
      ...(published === null || printed === undefined
        ? []
        : upright(across(published.percent), printed, bottom)),
      ...whiskers(
        live?.interval == null || liveRow === undefined
          ? []
          : whiskerLines(live.interval, liveRow.middle, 4, across),
      ),
      ...dots('rebuilt', dot(rebuilt, rebuiltRow)),
      ...dots('live', dot(live, liveRow)),
    ],
    texts:
      rows.length === 0
        ? []
        : [
            ...rowTexts(rows, says),
            ...percentTexts({ end: 100, ticks: [0, 50, 100] }, across, bottom, frame),
          ],
    marks: { kind: 'rows', from: rows.map(({ top }) => top) },
  })
}

/** The printed figure: strong in its own row, dotted through those below. */
const upright = (x: number, { middle }: PlacedRow, bottom: number): readonly Shape[] => [
  { kind: 'line', paint: 'guide', at: [{ x1: x, x2: x, y1: middle, y2: bottom }] },
  { kind: 'line', paint: 'published', at: [{ x1: x, x2: x, y1: middle - 9, y2: middle + 9 }] },
]
