import type { TimelineChart } from './chart.ts'
import { directed, type Drawing, type DrawnText, type Frame } from './drawing.ts'
import { niceScale } from './nice-scale.ts'
import { printDay, printNumber } from './printed.ts'
import { line } from './row-parts.ts'
import { SIZES, textWidth } from './text-width.ts'
import { uprightScale } from './upright-scale.ts'

const HEIGHT = 140
const TOP = 10

/** A column for each day or release. */
export function drawTimeline({ points }: TimelineChart, frame: Frame): Drawing {
  const scale = niceScale(Math.max(0, ...points.map(({ count }) => count)), 'counts')
  const upright = uprightScale(frame, scale, { top: TOP, height: HEIGHT }, printNumber(scale.end))
  const { from, up, floor } = upright
  const step = (1000 - from) / Math.max(points.length, FEWEST)
  const space = points.length > 100 ? 0 : 0.1
  const until = from + step * points.length
  return directed({
    ...frame,
    height: points.length === 0 ? 0 : floor + 22,
    shapes:
      points.length === 0
        ? []
        : [
            ...upright.lines(scale.ticks),
            {
              kind: 'box',
              paint: 'bar',
              at: points.flatMap(({ count }, index) =>
                count === 0
                  ? []
                  : [
                      {
                        x: from + (index + space) * step,
                        y: Math.min(up(count), floor - 2),
                        width: step * (1 - 2 * space),
                        height: Math.max(2, floor - up(count)),
                      },
                    ],
              ),
            },
          ],
    texts:
      points.length === 0 ? [] : [...upright.texts, ...dayTexts(points, from, until, frame, floor)],
    marks: { kind: 'columns', from, to: until, count: points.length },
  })
}

/** The first and the last day below their columns, or both in one where these are close. */
function dayTexts(
  points: TimelineChart['points'],
  from: number,
  until: number,
  frame: Frame,
  floor: number,
): readonly DrawnText[] {
  const at = (x: number, anchor: 'start' | 'end', says: string): DrawnText => ({
    role: 'axis',
    x,
    y: floor + 16,
    anchor,
    says: line(says),
  })
  const [first = '', last = first] = [points[0], points.at(-1)].flatMap((point) =>
    point === undefined ? [] : [printDay(point.at)],
  )
  if (first === last) return [at(from, 'start', first)]
  const room = ((until - from) * frame.width) / 1000
  return textWidth(first + last, SIZES.axis) + 12 <= room
    ? [at(from, 'start', first), at(until, 'end', last)]
    : [at(from, 'start', `${first} to ${last}`)]
}

/** So that a single day does not fill the whole width. */
const FEWEST = 10
