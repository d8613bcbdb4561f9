import type { Box, DrawnText, Frame, Shape, Step } from './drawing.ts'
import { LEADING, SIZES, textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

type Entry = { readonly label: string; readonly paint: Step }

type Key = {
  readonly shapes: readonly Shape[]
  readonly texts: readonly DrawnText[]
  readonly height: number
}

const SWATCH = 12
const INDENT = 18
const BETWEEN = 16

/** What each paint stands for, in the order of the scale, over as many lines as that takes. */
export function layKey(entries: readonly Entry[], frame: Frame): Key {
  const across = (pixels: number) => (1000 * pixels) / frame.width
  const boxes: { readonly paint: Step; readonly box: Box }[] = []
  const texts: DrawnText[] = []
  let [x, y] = [0, 0]
  for (const { label, paint } of entries) {
    const lines = wrapText(label, frame.width - INDENT, SIZES.axis)
    const width = INDENT + Math.max(...lines.map((text) => textWidth(text, SIZES.axis)))
    if (x > 0 && x + width > frame.width) {
      x = 0
      y += LEADING
    }
    boxes.push({ paint, box: { x: across(x), y: y + 2, width: across(SWATCH), height: SWATCH } })
    texts.push({
      role: 'axis',
      x: across(x + INDENT),
      y: y + 13,
      anchor: 'start',
      says: { kind: 'lines', lines },
    })
    if (lines.length > 1) {
      x = 0
      y += LEADING * lines.length
    } else x += width + BETWEEN
  }
  return {
    shapes: boxes.map(({ paint, box }) => ({ kind: 'box', paint, at: [box] })),
    texts,
    height: entries.length === 0 ? 0 : x > 0 ? y + LEADING : y,
  }
}
