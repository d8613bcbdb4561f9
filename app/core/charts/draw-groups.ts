import type { GroupsChart } from './chart.ts'
import { dots } from './dots.ts'
import { directed, type Drawing, type DrawnText, type Frame, type Units } from './drawing.ts'
import { layRows, type PlacedRow } from './lay-rows.ts'
import { percentScale } from './nice-scale.ts'
import { rails, rowTexts } from './row-parts.ts'
import { AXIS_HEIGHT, percentTexts } from './scale-axis.ts'
import { LEADING, SIZES } from './text-width.ts'
import { unitsOf, wordsOf } from './units.ts'
import { whiskerLines, whiskers } from './whiskers.ts'
import { wrapText } from './wrap-text.ts'

type Group = GroupsChart['blocks'][number]['groups'][number]

const GAP = 18

/** A dot with its interval for each group, one below the other, on one scale for all answers. */
export function drawGroups({ blocks, tone }: GroupsChart, frame: Frame): Drawing {
  const all = blocks.flatMap(({ groups }) => groups)
  const values = all.flatMap((group) => wordsOf(valued(group)))
  const texts: DrawnText[] = []
  const placed: { readonly row: PlacedRow; readonly group: Group }[] = []
  let [y, plot] = [0, { from: 0, to: 1000 }]
  for (const { title, groups } of blocks) {
    const lines = title === null ? [] : wrapText(title, frame.width, SIZES.heading)
    if (lines.length > 0)
      texts.push({
        role: 'heading',
        x: 0,
        y: y + 14,
        anchor: 'start',
        says: { kind: 'lines', lines },
      })
    const layout = layRows({
      labels: groups.map(({ label, letter }) => (letter === '' ? label : `${letter} ${label}`)),
      frame,
      height: 22,
      gap: 4,
      top: y + lines.length * LEADING + (lines.length > 0 ? 4 : 0),
      values,
      inset: 8,
      labelled: 'beside',
    })
    texts.push(...rowTexts(layout.rows, groups.map(valued)))
    placed.push(
      ...layout.rows.flatMap((row, index) => {
        const group = groups[index]
        return group === undefined ? [] : [{ row, group }]
      }),
    )
    plot = layout.plot
    y = layout.bottom + GAP
  }
  const bottom = y - GAP
  const rows = placed.map(({ row }) => row)
  const scale = percentScale(
    all.flatMap(({ percent, interval }) => [percent ?? 0, interval?.[1] ?? 0]),
  )
  const across = (percent: number) =>
    plot.from + ((plot.to - plot.from) * Math.min(percent, scale.end)) / scale.end
  return directed({
    ...frame,
    height: rows.length === 0 ? 0 : bottom + AXIS_HEIGHT,
    shapes: [
      ...rails(rows, plot),
      ...whiskers(
        placed.flatMap(({ row, group: { interval } }) =>
          interval === null ? [] : whiskerLines(interval, row.middle, 4, across),
        ),
      ),
      ...dots(
        tone,
        placed.flatMap(({ row, group: { percent } }) =>
          percent === null ? [] : [{ x: across(percent), y: row.middle }],
        ),
      ),
    ],
    texts: rows.length === 0 ? [] : [...texts, ...percentTexts(scale, across, bottom, frame)],
    marks: { kind: 'rows', from: rows.map(({ top }) => top) },
  })
}

/** With the letters of the groups than which it is larger. */
function valued(group: Group): Units {
  const { percent, people } = unitsOf(group)
  const after = group.larger === '' ? '' : ` ${group.larger}`
  return { kind: 'units', percent: percent + after, people: people + after }
}
