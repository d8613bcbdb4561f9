import { criticalValue } from './critical-value.ts'
import type { Interval } from './score-interval.ts'
import { symmetricInterval } from './symmetric-interval.ts'

/**
 * Agresti and Coull's interval of a proportion: p̃ ± z·√(p̃(1 − p̃)/ñ) with ñ = n + z² and
 * p̃ = (k + z²/2)/ñ. Agresti and Coull, The American Statistician 52 (1998), 119–126.
 *
 * `count` of `n` people, 0 ≤ count ≤ n. The bounds are proportions and may pass 0 and 1. Null when
 * n is 0.
 *
 * @example
 * agrestiCoullInterval(3, 20) // { lower: 0.043..., upper: 0.368... }
 */
export function agrestiCoullInterval(count: number, n: number, confidence = 0.95): Interval | null {
  if (n === 0) return null
  const z = criticalValue(confidence)
  const people = n + z ** 2
  const share = (count + z ** 2 / 2) / people
  return symmetricInterval(share, Math.sqrt((share * (1 - share)) / people), z)
}
