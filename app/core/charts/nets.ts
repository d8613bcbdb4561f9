import type { LikertChart, LikertRow, Side } from './chart.ts'

/** What both sides of a scale come to, in percent; null where a part is hidden or nobody answered. */
export type Nets = { readonly low: number | null; readonly high: number | null }

/** From counts, so that a net is no sum of rounded parts. */
export function netsOf({ base, parts }: LikertRow, scale: LikertChart['scale']): Nets {
  const net = (wanted: Side): number | null => {
    if (base === 0) return null
    let people = 0
    for (const [index, { count }] of parts.entries()) {
      if (scale[index]?.side !== wanted) continue
      if (count === null) return null
      people += count
    }
    return (100 * people) / base
  }
  return { low: net('low'), high: net('high') }
}
