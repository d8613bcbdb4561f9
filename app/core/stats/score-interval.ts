export type Interval = { readonly lower: number; readonly upper: number }

/**
 * Wilson's score interval for any critical value c and any number of people, effective ones too:
 * (k + c²/2 ± c·√(k(n − k)/n + c²/4)) / (n + c²). With n* = p(1 − p)/V and Student's t it is the
 * interval of a weighted share (R's svyciprop with method "wilson"). Wilson, JASA 22 (1927),
 * 209–212; Kott, Survey Methodology 43 (2017); Franco, Little, Louis and Slud, Journal of Survey
 * Statistics and Methodology 7 (2019), 334–364.
 *
 * `count` of `n`, 0 ≤ count ≤ n, neither need be whole. The bounds are proportions in 0..1; at count
 * 0 the lower is exactly 0 and at count n the upper exactly 1. Null when n is 0.
 *
 * @example
 * scoreInterval(198, 504, 1.959963984540054) // { lower: 0.351..., upper: 0.436... }
 */
export function scoreInterval(count: number, n: number, critical: number): Interval | null {
  if (n === 0) return null
  const centre = count + critical ** 2 / 2
  const halfWidth = critical * Math.sqrt((count * (n - count)) / n + critical ** 2 / 4)
  return {
    lower: count === 0 ? 0 : (centre - halfWidth) / (n + critical ** 2),
    upper: count === n ? 1 : (centre + halfWidth) / (n + critical ** 2),
  }
}
