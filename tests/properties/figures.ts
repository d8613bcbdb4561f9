import { expect } from 'vitest'

/** Figures given in weights, which grow with them. */
const IN_WEIGHTS = /\/(weight|weighted|weightedCount|weightedBase)$/

/** Figures by their paths; those given in weights may be `scale` times as large. */
export function expectAlike(actual: unknown, expected: unknown, scale: number, path = ''): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const size = IN_WEIGHTS.test(path) ? scale : 1
    const wanted = expected * size
    expect(Math.abs(actual - wanted), path).toBeLessThanOrEqual(1e-7 * (size + Math.abs(wanted)))
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual ?? {}), path).toEqual(Object.keys(expected))
    for (const [key, value] of Object.entries(expected as Record<string, unknown>))
      expectAlike((actual as Record<string, unknown>)[key], value, scale, `${path}/${key}`)
  } else expect(actual, path).toEqual(expected)
}

/** Where a result holds what is no number: NaN, or one without an end. */
export function noNumbersIn(result: unknown, path = ''): readonly string[] {
  if (typeof result === 'number') return Number.isFinite(result) ? [] : [`${path}: ${result}`]
  if (typeof result !== 'object' || result === null) return []
  return Object.entries(result as Record<string, unknown>).flatMap(([key, value]) =>
    noNumbersIn(value, `${path}/${key}`),
  )
}
