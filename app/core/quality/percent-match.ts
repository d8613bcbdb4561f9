import { inOneGo } from '../in-one-go.ts'
import { ok, refuse, type Result } from '../result.ts'

/** More different patterns than this are not compared: their pairs would take minutes. */
const MOST_PATTERNS = 10_000
const BLOCK = 64

export type PercentMatchRefusal = {
  readonly kind: 'tooManyPatterns'
  readonly patterns: number
  readonly most: number
}

type Respondents = readonly (readonly (number | null)[])[]
type PercentMatch = Result<readonly (number | null)[], PercentMatchRefusal>

/**
 * Of each respondent the largest share of alike answers with any other, over the questions that both
 * answered: near 1 it speaks of copied interviews. Null for somebody alone; 0 where nobody shares a
 * question. Kuriakose and Robbins, Statistical Journal of the IAOS 32 (2016), 283–291, who look
 * closer from 0.85 on.
 */
export const largestPercentMatch = (respondents: Respondents): PercentMatch =>
  inOneGo(percentMatchSteps(respondents))

/** As largestPercentMatch, in steps between which others may have their turn. */
export function* percentMatchSteps(respondents: Respondents): Generator<void, PercentMatch> {
  const patterns = new Map<
    string,
    { readonly answers: readonly (number | null)[]; people: number }
  >()
  const keys: string[] = []
  for (const answers of respondents) {
    if (keys.length % BLOCK === 0) yield
    const key = answers.join(' ')
    const pattern = patterns.get(key) ?? { answers, people: 0 }
    pattern.people += 1
    patterns.set(key, pattern)
    keys.push(key)
  }
  if (patterns.size > MOST_PATTERNS)
    return refuse({ kind: 'tooManyPatterns', patterns: patterns.size, most: MOST_PATTERNS })
  if (respondents.length < 2) return ok(respondents.map(() => null))
  const all = [...patterns.values()]
  const largest = new Float64Array(all.length)
  for (const [i, { answers, people }] of all.entries()) {
    yield
    if (people > 1) largest[i] = Math.max(largest[i] ?? 0, matchOf(answers, answers))
    for (let j = i + 1; j < all.length; j += 1) {
      const match = matchOf(answers, all[j]?.answers ?? [])
      if (match > (largest[i] ?? 0)) largest[i] = match
      if (match > (largest[j] ?? 0)) largest[j] = match
    }
  }
  const byKey = new Map([...patterns.keys()].map((key, index) => [key, largest[index] ?? 0]))
  return ok(keys.map((key) => byKey.get(key) ?? 0))
}

function matchOf(left: readonly (number | null)[], right: readonly (number | null)[]): number {
  let [both, alike] = [0, 0]
  for (let item = 0; item < left.length; item += 1) {
    const [one, other] = [left[item] ?? null, right[item] ?? null]
    if (one === null || other === null) continue
    both += 1
    if (one === other) alike += 1
  }
  return both === 0 ? 0 : alike / both
}
