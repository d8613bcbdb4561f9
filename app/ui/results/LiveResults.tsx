import { useEffect, useState } from 'react'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { ResultsPage } from './ResultsPage.tsx'
import { useResultsFeed } from './use-results-feed.ts'

type Props = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly address: 'latest' | 'pinned'
  readonly resultsBase: string
  /** Null where the numbers don't move. */
  readonly stream: string | null
}

/** A results page that follows its stream; without script it is the page as it was loaded. */
export function LiveResults({ page, results: initial, address, resultsBase, stream }: Props) {
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const { results, state, announcement, pause, resume } = useResultsFeed({
    url: stream ?? '',
    initial,
    enabled: stream !== null,
  })
  const control =
    stream !== null && isInBrowser ? { onPause: state === 'paused' ? resume : pause } : {}
  return (
    <ResultsPage
      page={page}
      results={results}
      address={address}
      liveState={state}
      announcement={announcement}
      resultsBase={resultsBase}
      {...control}
    />
  )
}
