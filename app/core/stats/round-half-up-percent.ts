/**
 * A share as a percentage, rounded half up on the integer ratio: k of n gives
 * floor((200k + n) / 2n), and with one decimal floor((2000k + n) / 2n) / 10. The percentage itself
 * is never held as a binary float, where 23 of 40 (57.5) can lie below the half.
 *
 * `count` and `base` are whole numbers of people (or of answers), exact up to 4e12; the result is
 * in percent. Null when the base is 0: no base is not 0 %.
 *
 * @example
 * roundHalfUpPercent(23, 40) // 58
 */
export function roundHalfUpPercent(
  count: number,
  base: number,
  decimals: 0 | 1 = 0,
): number | null {
  if (base === 0) return null
  const unitsPerPercent = decimals === 0 ? 1 : 10
  const units = Math.floor((200 * unitsPerPercent * count + base) / (2 * base))
  return units / unitsPerPercent
}
