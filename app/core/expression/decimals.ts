/**
 * Arithmetic as people write it: 0.1 + 0.2 is 0.3. Results have no more decimals than what they
 * were made of, as in SurveyJS.
 */
export const plus = (a: number, b: number): number => within(a + b, mostDecimals(a, b))
export const minus = (a: number, b: number): number => within(a - b, mostDecimals(a, b))
export const times = (a: number, b: number): number => within(a * b, decimalsOf(a) + decimalsOf(b))

export const sumOf = (numbers: readonly number[]): number => numbers.reduce(plus, 0)

export function roundedTo(value: number, digits: number): number {
  const scale = 10 ** digits
  return Math.round(value * scale * (1 + Number.EPSILON)) / scale
}

/** By what is written, so that 4.35 keeps both decimals. */
export function truncatedTo(value: number, digits: number): number {
  const [whole = '', decimals = ''] = String(value).split('.')
  return Number(digits > 0 && decimals !== '' ? `${whole}.${decimals.slice(0, digits)}` : whole)
}

const MOST_DECIMALS = 100

const within = (result: number, decimals: number): number =>
  decimals > 0 && Number.isFinite(result)
    ? Number(result.toFixed(Math.min(decimals, MOST_DECIMALS)))
    : result

const mostDecimals = (a: number, b: number) => Math.max(decimalsOf(a), decimalsOf(b))

const decimalsOf = (value: number): number =>
  Number.isInteger(value) ? 0 : (/^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0)
