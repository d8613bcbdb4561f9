import type { Drawing, DrawnText } from '#app/core/charts/drawing.ts'
import { LEADING, SIZES, textWidth } from '#app/core/charts/text-width.ts'

type Rectangle = {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

/** What a reader would trip over in a drawing: words on words, or anything beyond its edges. */
export function layoutFaults(drawing: Drawing): readonly string[] {
  const texts = drawing.texts.flatMap((text) => {
    const box = boxOf(text, drawing)
    return box === null ? [] : [{ said: saidOf(text).join(' '), role: text.role, box }]
  })
  const beyond = texts.filter(
    ({ box }) =>
      box.x1 < -1 || box.x2 > drawing.width + 1 || box.y1 < 0 || box.y2 > drawing.height + 4,
  )
  const overlaps = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(({ box }) => meet(one.box, box))
      .map(({ said }) => `“${one.said}” lies on “${said}”`),
  )
  const struck = drawing.shapes.flatMap((shape) =>
    shape.kind !== 'line' || shape.paint !== 'guide'
      ? []
      : shape.at.flatMap(({ x1, y1, y2 }) => {
          const x = ((drawing.direction === 'ltr' ? x1 : 1000 - x1) * drawing.width) / 1000
          return texts
            .filter(({ role, box }) => STANDS_BESIDE.includes(role) && crosses({ x, y1, y2 }, box))
            .map(({ said }) => `a line strikes “${said}” through`)
        }),
  )
  const marks = drawing.shapes.flatMap((shape) => {
    switch (shape.kind) {
      case 'box':
        return shape.at.map(({ x, y, width, height }) => ({
          x1: x,
          x2: x + width,
          y1: y,
          y2: y + height,
        }))
      case 'line':
        return shape.at
      case 'dot':
        return shape.at.map(({ x, y }) => ({ x1: x, x2: x, y1: y, y2: y }))
    }
  })
  const strays = marks.filter(
    (mark) =>
      [mark.x1, mark.x2].some((x) => !(x >= -0.5 && x <= 1000.5)) ||
      [mark.y1, mark.y2].some((y) => !(y >= -0.5 && y <= drawing.height + 0.5)),
  )
  return [
    ...beyond.map(({ said }) => `“${said}” stands beyond the edge`),
    ...overlaps,
    ...struck,
    ...strays.map((mark) => `a mark stands beyond the edge: ${JSON.stringify(mark)}`),
  ]
}

const saidOf = ({ says }: DrawnText): readonly string[] =>
  says.kind === 'lines' ? says.lines : [says.percent, says.people]

function boxOf(text: DrawnText, { width, direction }: Drawing): Rectangle | null {
  const lines = saidOf(text)
  const wide = Math.max(0, ...lines.map((line) => textWidth(line, SIZES[text.role])))
  if (wide === 0) return null
  const at = (text.x * width) / 1000
  const start = direction === 'ltr' ? at : width - at
  const x1 =
    text.anchor === 'start' ? start : text.anchor === 'end' ? start - wide : start - wide / 2
  const rows = text.says.kind === 'lines' ? lines.length : 1
  return {
    x1,
    x2: x1 + wide,
    y1: text.y - 0.8 * SIZES[text.role],
    y2: text.y + (rows - 1) * LEADING + 3,
  }
}

/** What stands within a mark, or on it with a rim of its own, may have a line behind it. */
const STANDS_BESIDE: readonly DrawnText['role'][] = ['label', 'heading', 'value']

const crosses = (
  line: { readonly x: number; readonly y1: number; readonly y2: number },
  box: Rectangle,
) => line.x > box.x1 && line.x < box.x2 && line.y1 < box.y2 && line.y2 > box.y1

const meet = (a: Rectangle, b: Rectangle) =>
  a.x1 < b.x2 - 1 && b.x1 < a.x2 - 1 && a.y1 < b.y2 - 1 && b.y1 < a.y2 - 1
