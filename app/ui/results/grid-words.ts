import type { PresentedVariable } from '#app/core/results/public-results.ts'
import { printNumber } from '../charts/printed.ts'
import { BASE_WORDS } from './words.ts'

/** Of whom the rows of a grid are, and since when. */
export function gridWords(
  rows: readonly PresentedVariable[],
  release: number | null,
): readonly string[] {
  const shown = rows.filter(({ hidden, base }) => hidden === null && base !== null)
  const bases = shown.map(({ base, percentOf }) => base?.[percentOf] ?? 0)
  const [least, most] = [Math.min(...bases), Math.max(...bases)]
  const people = BASE_WORDS[shown[0]?.percentOf ?? 'substantive']
  const older = [...new Set(shown.map(({ asOf }) => asOf))].filter(
    (asOf) => asOf !== null && asOf !== release,
  )
  return [
    least === most
      ? `Of ${printNumber(most)} ${people} in each row.`
      : `Of ${printNumber(least)} to ${printNumber(most)} ${people} in a row.`,
    ...(shown.length < rows.length
      ? ['Rows with fewer than 30 answers, or with all of them alike, are not shown yet.']
      : []),
    ...(older.length > 0 ? [`Some rows as of release ${older.join(', ')}.`] : []),
  ]
}
