import { numberThat } from './number-that.ts'

const TOLERANCE = 1e-8

/** Like `expected`, with every number standing for those within the tolerance of it. */
export function nearly(expected: unknown): unknown {
  if (typeof expected === 'number')
    return numberThat(
      `${expected} nearly`,
      (actual) => Math.abs(actual - expected) <= TOLERANCE * Math.abs(expected),
    )
  if (typeof expected !== 'object' || expected === null) return expected
  if (Array.isArray(expected)) return expected.map(nearly)
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, nearly(value)]))
}
