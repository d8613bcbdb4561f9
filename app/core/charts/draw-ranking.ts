import type { RankingChart } from './chart.ts'
import { dots } from './dots.ts'
import { directed, type Drawing, type Frame } from './drawing.ts'
import { layRows } from './lay-rows.ts'
import { printPercent, printPlace } from './printed.ts'
import { line, rails, rowTexts } from './row-parts.ts'
import { AXIS_HEIGHT, axisTexts } from './scale-axis.ts'
import { whiskerLines, whiskers } from './whiskers.ts'

/** Each item's mean place on a scale from first, where reading starts, to last. */
export function drawRanking({ items, tone }: RankingChart, frame: Frame): Drawing {
  const values = items.map(({ meanRank }) => printPlace(meanRank))
  const { plot, rows, bottom } = layRows({
    labels: items.map(({ label, first }) =>
      first === null ? label : `${label} (first for ${printPercent(first.count, first.base)})`,
    ),
    frame,
    height: 22,
    gap: 8,
    top: 0,
    values,
    inset: 8,
    labelled: 'byWidth',
  })
  const last = Math.max(2, items.length)
  const across = (rank: number) =>
    plot.from + ((plot.to - plot.from) * (Math.min(last, Math.max(1, rank)) - 1)) / (last - 1)
  const middleOf = (index: number) => rows[index]?.middle ?? 0
  return directed({
    ...frame,
    height: rows.length === 0 ? 0 : bottom + AXIS_HEIGHT,
    shapes: [
      ...rails(rows, plot),
      ...whiskers(
        items.flatMap(({ interval }, index) =>
          interval === null ? [] : whiskerLines(interval, middleOf(index), 4, across),
        ),
      ),
      ...dots(
        tone,
        items.flatMap(({ meanRank }, index) =>
          meanRank === null ? [] : [{ x: across(meanRank), y: middleOf(index) }],
        ),
      ),
    ],
    texts:
      rows.length === 0
        ? []
        : [
            ...rowTexts(rows, values.map(line)),
            ...axisTexts(
              [
                { x: plot.from, says: '1st' },
                { x: plot.to, says: 'last' },
              ],
              bottom,
              frame,
            ),
          ],
    marks: { kind: 'rows', from: rows.map(({ top }) => top) },
  })
}
