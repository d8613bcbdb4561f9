import type { Shape } from '#app/core/charts/drawing.ts'

/** All of one paint as one path, as short as it can be said. `across` is what a thousandth is long. */
export function pathOf(shape: Shape, across: number): string {
  const x = (value: number) => short(value * across)
  switch (shape.kind) {
    case 'box':
      return shape.at
        .map(
          (box) =>
            `M${x(box.x)} ${short(box.y)}h${x(box.width)}v${short(box.height)}h-${x(box.width)}z`,
        )
        .join('')
    case 'line':
      return shape.at
        .map(({ x1, x2, y1, y2 }) =>
          y1 === y2 ? `M${x(x1)} ${short(y1)}H${x(x2)}` : `M${x(x1)} ${short(y1)}V${short(y2)}`,
        )
        .join('')
    case 'dot':
      return shape.at.map((dot) => `M${x(dot.x)} ${short(dot.y)}h0`).join('')
  }
}

/** To a tenth, without a nought before or behind. */
export const short = (value: number): string => String(Math.round(value * 10) / 10)
