import type { Columns } from '../columns/columns.ts'
import { designOf, type DesignSpec } from './design-of.ts'

/**
 * Rows that count and yet are outside the base of a design, as they have no weight; whoever is left
 * out for a flag is none of them. 0 where there is no design.
 *
 * @example
 * withoutWeight(new Columns([]), { weighting: { kind: 'none' }, flagged: 'kept' }) // 0
 */
export function withoutWeight(
  columns: Columns,
  { weighting, flagged, sampling }: DesignSpec,
): number {
  if (weighting.kind === 'none') return 0
  // Named as an analysis names them, so that both are worked out once.
  const rest = { flagged, ...(sampling && { sampling }) }
  const [weighted, all] = [
    designOf(columns, { weighting, ...rest }),
    designOf(columns, { weighting: { kind: 'none' }, ...rest }),
  ]
  return weighted.ok && all.ok ? inBase(all.value.base) - inBase(weighted.value.base) : 0
}

const inBase = (base: Uint8Array): number => base.reduce((sum, is) => sum + is, 0)
