import { useEffect, useState, type ReactNode } from 'react'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { LinkOver } from './LinkOver.tsx'
import { ResultsPage, type Sections } from './ResultsPage.tsx'
import { useResultsFeed } from './use-results-feed.ts'

type Props = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly address: 'latest' | 'pinned'
  readonly resultsBase: string
  /** Null where the numbers don't move. */
  readonly stream: string | null
  readonly sections?: Sections
  /** Above the numbers. */
  readonly children?: ReactNode
}

/** A results page that follows its stream; without script it is the page as it was loaded. */
export function LiveResults({
  page,
  results: initial,
  address,
  resultsBase,
  stream,
  sections,
  children,
}: Props) {
  const [isInBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  const { results, state, announcement, access, pause, resume } = useResultsFeed({
    url: stream ?? '',
    initial,
    enabled: stream !== null,
  })
  const control =
    stream !== null && isInBrowser ? { onPause: state === 'paused' ? resume : pause } : {}
  if (access === 'over') return <LinkOver />
  return (
    <ResultsPage
      page={page}
      results={results}
      address={address}
      liveState={state}
      announcement={announcement}
      resultsBase={resultsBase}
      {...(sections === undefined ? {} : { sections })}
      {...control}
    >
      {children}
    </ResultsPage>
  )
}
