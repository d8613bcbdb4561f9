import type { ChoiceValue } from '../definition/definition.ts'
import { unreachable } from '../result.ts'
import { momentsOfCounts } from '../stats/moments.ts'
import type { Moments, OneWayTable } from '../tally/tables/table.ts'
import type { Scoring } from './finding.ts'

/** The moments of what a table's answers are worth. Answers without a score are left out. */
export function scoredMoments(table: OneWayTable, scoring: Scoring): Moments {
  // A variable of numbers has no categories, but its moments.
  if (table.moments !== null && scoring.of === 'mean') return table.moments
  return momentsOfCounts(scored(table, scoring))
}

/**
 * Up to three scores are given away by their number, mean and spread: then how few people have one
 * of them, else null.
 */
export function leastCount(table: OneWayTable, scoring: Scoring): number | null {
  const people = new Map<number, number>()
  for (const { value, count } of scored(table, scoring))
    people.set(value, (people.get(value) ?? 0) + count)
  const counts = [...people.values()].filter((count) => count > 0)
  return counts.length === 0 || people.size > MOST_GIVEN_AWAY ? null : Math.min(...counts)
}

const MOST_GIVEN_AWAY = 3

const scored = (table: OneWayTable, scoring: Scoring) =>
  table.counts
    .filter(({ role }) => role !== 'declined')
    .flatMap(({ value, count }) => {
      const score = scoreOf(value, scoring)
      return score === null ? [] : [{ value: score, count }]
    })

/** What one answer counts as; null where it has no score. */
export function scoreOf(value: ChoiceValue, scoring: Scoring): number | null {
  switch (scoring.of) {
    case 'mean':
      if (scoring.scores === null) return asNumber(value)
      return scoring.scores.find((scored) => scored.value === value)?.score ?? null
    case 'nps': {
      const answer = asNumber(value)
      if (answer === null || answer < 0 || answer > 10) return null
      return answer >= 9 ? 100 : answer <= 6 ? -100 : 0
    }
    case 'net':
      if (scoring.favourable.includes(value)) return 100
      return scoring.unfavourable.includes(value) ? -100 : 0
    default:
      return unreachable(scoring)
  }
}

/** What an answer is worth by itself; a version may write 9 as "9". */
function asNumber(value: ChoiceValue): number | null {
  const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value)
  return typeof value === 'boolean' || !Number.isFinite(number) ? null : number
}
