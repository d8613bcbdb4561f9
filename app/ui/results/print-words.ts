import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { SOURCE_WORDS } from './words.ts'

type Printed = {
  readonly of: 'Results' | 'Topline'
  readonly page: Pick<SurveyPage, 'title' | 'operator'>
  readonly results: Pick<PublicResults, 'source' | 'release'>
  /** Whose answers these are, where not everybody's. */
  readonly group: string | null
  /** A release that does not move is named; one that does may be another when it is printed. */
  readonly address: 'latest' | 'pinned'
  /** Where this can be seen again. */
  readonly url: string
}

/** Who asks, of whom, how weighted and where: the foot of every printed page. */
export const printLine = ({ of, page, results, group, address, url }: Printed): string =>
  [
    `${of}: ${page.title}`,
    page.operator?.name ?? 'Demonstration',
    SOURCE_WORDS[results.source],
    group === null ? 'everybody' : `group: ${group}`,
    'not weighted',
    ...(address === 'pinned' && results.release !== null ? [`release ${results.release}`] : []),
    url,
  ].join(' · ')
