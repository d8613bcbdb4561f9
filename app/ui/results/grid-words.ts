import type { PresentedVariable } from '#app/core/results/public-results.ts'
import { printNumber } from '../charts/printed.ts'
import { BASE_WORDS } from './words.ts'

/** Of whom the rows of a grid, or the items of a ranking, are, and since when. */
export function gridWords(
  rows: readonly PresentedVariable[],
  release: number | null,
): readonly string[] {
  const shown = rows.filter(({ hidden, base }) => hidden === null && base !== null)
  const bases = shown.map(({ base, percentOf }) => base?.[percentOf] ?? 0)
  const [least, most] = [Math.min(...bases), Math.max(...bases)]
  const isRanking = shown[0]?.grid?.part === 'rank'
  const people = isRanking ? 'who gave' : BASE_WORDS[shown[0]?.percentOf ?? 'substantive']
  const [each, some, all] = isRanking
    ? ['each of them a place', 'one of them a place', 'Answers']
    : ['in each row', 'in a row', 'Rows']
  const older = [...new Set(shown.map(({ asOf }) => asOf))].filter(
    (asOf) => asOf !== null && asOf !== release,
  )
  return [
    least === most
      ? `Of ${printNumber(most)} ${people} ${each}.`
      : `Of ${printNumber(least)} to ${printNumber(most)} ${people} ${some}.`,
    ...(shown.length < rows.length
      ? [`${all} with fewer than 30 people, or with all of them alike, are not shown yet.`]
      : []),
    ...(older.length > 0 ? [`Some ${all.toLowerCase()} as of release ${older.join(', ')}.`] : []),
  ]
}
