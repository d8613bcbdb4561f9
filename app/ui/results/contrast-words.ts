import type { PresentedContrast } from '#app/core/results/presented-comparisons.ts'
import type { PValue } from '#app/core/findings/finding-value.ts'

/** What a difference is counted in: whole points, or units of the answers with two decimals. */
export type ContrastUnit = 'points' | 'units'

/** `9 points more`, `0.31 less`: the first group beside the second. */
export function contrastFigure({ estimate }: PresentedContrast, unit: ContrastUnit): string {
  const size = printSize(estimate, unit)
  if (Number(size) === 0) return unit === 'points' ? 'Less than 1 point apart' : 'No difference'
  const points = unit === 'units' ? '' : size === '1' ? ' point' : ' points'
  return `${size}${points} ${estimate > 0 ? 'more' : 'less'}`
}

/** `2 to 16`, or `3 less to 20 more` where even the direction is open. */
export function contrastRange(
  { estimate }: PresentedContrast,
  [lower, upper]: readonly [number, number],
  unit: ContrastUnit,
): string {
  if (lower < 0 && upper > 0)
    return `${printSize(lower, unit)} less to ${printSize(upper, unit)} more`
  const [near, far] = estimate < 0 ? [upper, lower] : [lower, upper]
  return `${printSize(near, unit)} to ${printSize(far, unit)}`
}

export const printP = ({ relation, value }: PValue): string =>
  relation === 'below' || value < LEAST_PRINTED
    ? `p < ${LEAST_PRINTED}`
    : `p = ${value >= 0.1 ? value.toFixed(2) : Number(value.toPrecision(1)).toString()}`

const LEAST_PRINTED = 0.001

const printSize = (value: number, unit: ContrastUnit): string =>
  unit === 'points' ? Math.round(Math.abs(value)).toString() : Math.abs(value).toFixed(2)
