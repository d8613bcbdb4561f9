import type { PresentedBase, PresentedVariable } from '#app/core/results/public-results.ts'
import { printNumber } from '../charts/printed.ts'
import { BASE_WORDS } from './words.ts'

/** `Of 212 who chose an answer; 3 skipped; 5 said don't know.` */
export function baseWords(variable: PresentedVariable, base: PresentedBase): string {
  const declined = variable.values.flatMap(({ role, label, count }) =>
    role === 'declined' && count !== null && count > 0 ? [{ label, count }] : [],
  )
  const skipped = (base.asked ?? 0) - (base.answered ?? 0)
  return [
    `Of ${printNumber(base[variable.percentOf] ?? 0)} ${BASE_WORDS[variable.percentOf]}`,
    ...(skipped > 0 ? [`${printNumber(skipped)} skipped`] : []),
    ...declined.map(({ label, count }) => `${printNumber(count)} said “${label}”`),
  ]
    .join('; ')
    .concat('.')
}
