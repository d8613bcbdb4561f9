import type { CellTotal } from './cells.ts'

/**
 * Kish's effective number of people, (Σw)² / Σw²: how many with equal weights would tell a mean as
 * precisely. Kish, Survey Sampling (1965), section 11.7.
 *
 * In people; the scale of the weights does not matter. Null where nobody is.
 *
 * @example
 * effectivePeople({ people: 3, weight: 6, squares: 18 }) // 2
 */
export function effectivePeople({ people, weight, squares }: CellTotal): number | null {
  return people === 0 ? null : weight ** 2 / squares
}

/**
 * What unequal weights cost: people by effective people, n·Σw² / (Σw)² = 1 + the squared
 * coefficient of variation of the weights. Kish, Journal of Official Statistics 8 (1992), 183–200.
 *
 * 1 with equal weights. Null where nobody is.
 *
 * @example
 * weightingEffect({ people: 3, weight: 6, squares: 18 }) // 1.5
 */
export function weightingEffect(total: CellTotal): number | null {
  const effective = effectivePeople(total)
  return effective === null ? null : total.people / effective
}
