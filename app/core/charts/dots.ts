import type { Tone } from './chart.ts'
import type { Point, Shape } from './drawing.ts'

/** Live is filled, rebuilt is hollow: told apart by shape, not by colour alone. */
export const dots = (tone: Tone, at: readonly Point[]): readonly Shape[] =>
  at.length === 0
    ? []
    : tone === 'live'
      ? [
          { kind: 'dot', paint: 'rim', at },
          { kind: 'dot', paint: 'dot', at },
        ]
      : [
          { kind: 'dot', paint: 'ring', at },
          { kind: 'dot', paint: 'hole', at },
        ]
