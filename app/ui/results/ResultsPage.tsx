import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { AboutSection } from './AboutSection.tsx'
import { FindingsSection } from './FindingsSection.tsx'
import { MethodSection } from './MethodSection.tsx'
import { QuestionsSection } from './QuestionsSection.tsx'
import { ResultsIntro } from './ResultsIntro.tsx'
import { SourceBanner } from './SourceBanner.tsx'
import { StatusLine, type StatusProps } from './StatusLine.tsx'
import { Waiting } from './Waiting.tsx'

type Props = Omit<StatusProps, 'openedAt' | 'isOpen'> & {
  readonly page: SurveyPage
  /** Spoken politely by screen readers when it changes; empty at first. */
  readonly announcement: string
}

export function ResultsPage({ page, results, announcement, ...status }: Props) {
  const isWaiting = results.source === 'live' && results.release === null
  return (
    <div className="results">
      <ResultsIntro page={page} source={results.source} />
      <SourceBanner source={results.source} slug={page.slug} />
      <StatusLine {...status} results={results} openedAt={page.openedAt} isOpen={page.isOpen} />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {isWaiting && <Waiting results={results} slug={page.slug} isOpen={page.isOpen} />}
      <SectionNav results={results} />
      {results.findings.length > 0 && (
        <FindingsSection page={page} results={results} resultsBase={status.resultsBase} />
      )}
      <QuestionsSection results={results} locale={page.locale} />
      <AboutSection page={page} />
      <MethodSection page={page} />
    </div>
  )
}

function SectionNav({ results }: { readonly results: PublicResults }) {
  return (
    <nav className="section-nav" aria-label="On this page">
      {results.findings.length > 0 && <a href="#findings">Findings</a>}
      <a href="#questions">Questions</a>
      <a href="#about">About this study</a>
      <a href="#method">Method</a>
    </nav>
  )
}
