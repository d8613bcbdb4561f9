import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { printDay, printNumber } from '../charts/printed.ts'
import { REBUILT_SENTENCE, SOURCE_WORDS } from './words.ts'

/** From which survey, people and release numbers come: stands wherever a chart stands by itself. */
export function sourceSentence(
  { title, operator }: Pick<SurveyPage, 'title' | 'operator'>,
  { source, release, releasedAt, responses }: PublicResults,
  /** Whose answers these are, where not everybody's. */
  group: string | null,
): string {
  const who = operator === null ? '' : ` by ${operator.name}`
  if (source === 'reconstruction') return `“${title}”${who}. ${REBUILT_SENTENCE}`
  const when =
    release === null || releasedAt === null
      ? ''
      : ` Release ${release}, ${printDay(releasedAt)}: ${printNumber(responses)} responses.`
  const whose = group === null ? '' : ` Only answers of: ${group}.`
  return `“${title}”${who}. ${SOURCE_WORDS[source]}.${when}${whose}`
}
