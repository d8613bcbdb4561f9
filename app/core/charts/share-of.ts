import type { Range } from './printed.ts'
import type { Share } from './chart.ts'

/** Of people who are counted singly. */
export const shareOf = (
  label: string,
  count: number | null,
  base: number | null,
  interval: Range | null,
): Share => ({
  label,
  count,
  base: base ?? 0,
  percent: count === null || base === null || base === 0 ? null : (100 * count) / base,
  interval,
})
