import { roundHalfUpPercent } from '#app/core/stats/round-half-up-percent.ts'
import { NO_VALUE, printNumber } from '../../charts/printed.ts'

/** Without the sign, which stands above the column; `*` is somebody, but less than a half. */
export function printShare(count: number | null, base: number | null): string {
  if (count === null || base === null) return NO_VALUE
  const percent = roundHalfUpPercent(count, base)
  if (percent === null) return NO_VALUE
  return percent === 0 && count > 0 ? '*' : printNumber(percent)
}

export const printCount = (count: number | null): string =>
  count === null ? NO_VALUE : printNumber(count)
