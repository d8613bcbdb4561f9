import type { TimelineChart } from './chart.ts'
import { directed, type Drawing, type DrawnText, type Frame } from './drawing.ts'
import { niceScale } from './nice-scale.ts'
import { printDay, printNumber } from './printed.ts'
import { line } from './row-parts.ts'
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
  const [first, last] = [points[0], points.length > 1 ? points.at(-1) : undefined]
  const end = (at: number, x: number, anchor: 'start' | 'end'): DrawnText => ({
    role: 'axis',
    x,
    y: floor + 16,
    anchor,
    says: line(printDay(at)),
  })
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
    texts: [
      ...(first === undefined ? [] : [...upright.texts, end(first.at, from, 'start')]),
      // Of few days the last one's name would run into that of the first.
      ...(last === undefined ? [] : [end(last.at, until < 700 ? 1000 : until, 'end')]),
    ],
    marks: { kind: 'columns', from, to: until, count: points.length },
  })
}

/** So that a single day does not fill the whole width. */
const FEWEST = 10
