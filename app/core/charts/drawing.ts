/**
 * Where everything of a chart stands. Across, in thousandths of the width, so that one drawing fits
 * every screen that is at least as wide as it was laid out for; down, in pixels.
 */
export type Drawing = {
  readonly direction: Direction
  /** The least width in pixels that its texts fit. */
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  readonly texts: readonly DrawnText[]
  /** Where each row of the chart's table is found. */
  readonly marks: Marks
}

export type Direction = 'ltr' | 'rtl'

/** What a drawing is made for. */
export type Frame = { readonly width: number; readonly direction: Direction }

export type Shape =
  | { readonly kind: 'box'; readonly paint: BoxPaint; readonly at: readonly Box[] }
  | { readonly kind: 'line'; readonly paint: LinePaint; readonly at: readonly Segment[] }
  | { readonly kind: 'dot'; readonly paint: DotPaint; readonly at: readonly Point[] }

export type BoxPaint = 'track' | 'bar' | 'rebuilt' | 'hidden' | Step
export type LinePaint = 'axis' | 'guide' | 'published' | 'halo' | 'whisker'
export type DotPaint = 'dot' | 'rim' | 'ring' | 'hole'
/** Steps of a scale: 1 is the far end. */
export type Step = `low-${1 | 2 | 3}` | 'middle' | `high-${1 | 2 | 3}`

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Level or upright. */
export type Segment = {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

export type Point = { readonly x: number; readonly y: number }

export type DrawnText = Point & {
  readonly role: TextRole
  /** `start` is where reading starts. */
  readonly anchor: 'start' | 'middle' | 'end'
  readonly says: Lines | Units
}

/** Within a part it stands in ink that can be read on it. */
export type TextRole = 'label' | 'heading' | 'value' | 'axis' | 'above' | 'inside' | 'inside-full'

/** One below the other; `y` is the base line of the first. */
export type Lines = { readonly kind: 'lines'; readonly lines: readonly string[] }

/** A value in the two units between which its reader may choose. */
export type Units = { readonly kind: 'units'; readonly percent: string; readonly people: string }

export type Marks =
  /** From the top: where each row of the table begins. */
  | { readonly kind: 'rows'; readonly from: readonly number[] }
  /** Side by side, equally wide, between two places across. */
  | { readonly kind: 'columns'; readonly from: number; readonly to: number; readonly count: number }

/** What is drawn of a chart that is read from the right. */
const mirrored = (drawing: Drawing): Drawing => ({
  ...drawing,
  shapes: drawing.shapes.map((shape): Shape => {
    switch (shape.kind) {
      case 'box':
        return { ...shape, at: shape.at.map((box) => ({ ...box, x: 1000 - box.x - box.width })) }
      case 'line':
        return {
          ...shape,
          at: shape.at.map((line) => ({ ...line, x1: 1000 - line.x1, x2: 1000 - line.x2 })),
        }
      case 'dot':
        return { ...shape, at: shape.at.map((dot) => ({ ...dot, x: 1000 - dot.x })) }
    }
  }),
  texts: drawing.texts.map((text) => ({ ...text, x: 1000 - text.x })),
})

export const directed = (drawing: Drawing): Drawing =>
  drawing.direction === 'rtl' ? mirrored(drawing) : drawing
