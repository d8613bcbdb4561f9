import type { DrawnText, Frame } from './drawing.ts'
import { LEADING, SIZES, textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

export type RowLayout = {
  /** Where marks may stand, in thousandths of the width. */
  readonly plot: { readonly from: number; readonly to: number }
  readonly rows: readonly PlacedRow[]
  /** Below the last row. */
  readonly bottom: number
}

export type PlacedRow = {
  readonly top: number
  /** Of the mark: its upper edge, and where a line through its middle runs. */
  readonly markTop: number
  readonly middle: number
  readonly label: DrawnText
}

type Asked = {
  readonly labels: readonly string[]
  readonly frame: Frame
  /** Of the mark, in pixels. */
  readonly height: number
  readonly gap: number
  /** Where the first row begins. */
  readonly top: number
  /** Words at the end of each row, for which room is kept. */
  readonly values: readonly string[]
  /** Room for half a mark at both ends of the scale, in pixels. */
  readonly inset: number
  readonly labelled: Labelled
}

/** Labels stand above their marks where they are long, and those of answers wherever a screen is narrow. */
export type Labelled = 'byWidth' | 'beside'

const WIDE = 560
const BESIDE = 340
const GAP = 14
const BASELINE = 14

export function layRows(asked: Asked): RowLayout {
  const { labels, frame, height, gap, top, values, inset, labelled } = asked
  const across = (pixels: number) => (1000 * pixels) / frame.width
  const besideRoom = (BESIDE * frame.width) / 1000 - GAP
  const isWide = frame.width >= WIDE
  const isBeside =
    (labelled === 'beside' || isWide) &&
    labels.every((text) => wrapText(text, besideRoom, SIZES.label).length <= (isWide ? 3 : 2))
  const room = isBeside ? besideRoom : frame.width
  const widest = Math.max(0, ...values.map((text) => textWidth(text, SIZES.value)))
  const rows: PlacedRow[] = []
  let y = top
  for (const text of labels) {
    const lines = text === '' ? [] : wrapText(text, room, SIZES.label)
    const words = lines.length * LEADING
    const tall = isBeside ? Math.max(words, height) : words + (words > 0 ? 3 : 0) + height
    const markTop = isBeside ? y + (tall - height) / 2 : y + tall - height
    rows.push({
      top: y,
      markTop,
      middle: markTop + height / 2,
      label: {
        role: 'label',
        x: 0,
        y: (isBeside ? y + (tall - words) / 2 : y) + BASELINE,
        anchor: 'start',
        says: { kind: 'lines', lines },
      },
    })
    y += tall + gap
  }
  return {
    plot: {
      from: (isBeside ? BESIDE : 0) + across(inset),
      to: 1000 - across((widest === 0 ? 0 : widest + 10) + inset),
    },
    rows,
    bottom: labels.length === 0 ? top : y - gap,
  }
}
