import type { Json } from '#app/core/json.ts'

export type Difference = { readonly at: string; readonly expected: Json; readonly actual: unknown }

type Tolerance = (path: readonly string[]) => number

/**
 * Where an answer misses what R says. Everything that R gives must be there, null included; what we
 * give beyond it is not looked at. Numbers may differ by the tolerance, relative to the larger of the
 * two, or to 1e-6 where both are nearly 0.
 */
export function differences(
  expected: Json,
  actual: unknown,
  tolerance: Tolerance,
  path: readonly string[] = [],
): readonly Difference[] {
  const differs: readonly Difference[] = [{ at: path.join('/'), expected, actual }]
  if (typeof expected === 'number') {
    if (typeof actual !== 'number' || Number.isNaN(actual)) return differs
    const scale = Math.max(Math.abs(expected), Math.abs(actual), 1e-6)
    return Math.abs(expected - actual) <= tolerance(path) * scale ? [] : differs
  }
  if (typeof expected !== 'object' || expected === null)
    return Object.is(expected, actual) ? [] : differs
  if (typeof actual !== 'object' || actual === null) return differs
  if (Array.isArray(expected) !== Array.isArray(actual)) return differs
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length !== actual.length)
    return differs
  return Object.entries(settled(expected as Answers)).flatMap(([key, value]) =>
    differences(value, (actual as { readonly [key: string]: unknown })[key], tolerance, [
      ...path,
      key,
    ]),
  )
}

type Answers = { readonly [key: string]: Json }

/** What R can't tell from 0 in figures whose size is about 1. */
const ROUNDING = 1e-12

const isRounding = (figure: Json | undefined) =>
  typeof figure === 'number' && Math.abs(figure) < ROUNDING

/**
 * Where everybody says the same, R's difference and its standard error are both rounding, and its t
 * the quotient of the two; that must be null.
 */
const settled = (answers: Answers): Answers =>
  isRounding(answers['diff']) && isRounding(answers['se']) && 't' in answers
    ? { ...answers, t: null, p: null }
    : answers

/** The manifest names a figure by the end of its path, `ci_svy.logit` or `polychoric_two_step`. */
export function toleranceFrom(named: { readonly [name: string]: number }): Tolerance {
  const usual = named['default'] ?? 1e-8
  const special = Object.entries(named).filter(([name]) => name !== 'default')
  return (path) => {
    const whole = `.${path.join('.')}.`
    return special.find(([name]) => whole.includes(`.${name}.`))?.[1] ?? usual
  }
}
