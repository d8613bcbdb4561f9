import type { Moments } from '../tally/tables/table.ts'
import { tPValue } from './t-p-value.ts'

export type WelchTest = {
  readonly t: number
  /** Satterthwaite's, not whole. */
  readonly df: number
  readonly p: number | null
}

/** As R: below this, relative to the means, the data are constant. */
const CONSTANT = 10 * Number.EPSILON

/**
 * Welch's test of two unweighted means with unequal variances: t = (m_1 − m_2) / √(v_1 + v_2) with
 * v = s²/n, on (v_1 + v_2)² / (v_1²/(n_1 − 1) + v_2²/(n_2 − 1)) degrees of freedom. Welch, Biometrika
 * 34 (1947), 28–35; R's t.test.
 *
 * Null below two people in either group, or where neither varies.
 *
 * @example
 * welchTest({ n: 3, mean: 4, squares: 8 }, { n: 4, mean: 7, squares: 6 }) // { t: -2.215..., df: 3.457..., p: 0.101... }
 */
export function welchTest(left: Moments, right: Moments): WelchTest | null {
  if (left.n < 2 || right.n < 2) return null
  const [first, second] = [left, right].map(({ n, squares }) => squares / (n - 1) / n)
  if (first === undefined || second === undefined) return null
  const standardError = Math.sqrt(first + second)
  if (standardError < CONSTANT * Math.max(Math.abs(left.mean), Math.abs(right.mean))) return null
  if (standardError === 0) return null
  const t = (left.mean - right.mean) / standardError
  const df = (first + second) ** 2 / (first ** 2 / (left.n - 1) + second ** 2 / (right.n - 1))
  return { t, df, p: tPValue(t, df) }
}
