import type { ReactNode } from 'react'
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
  /** What stands around the numbers; left out, all of it. */
  readonly sections?: Sections
  /** Above the numbers. */
  readonly children?: ReactNode
}

export type Sections = {
  readonly about: boolean
  readonly method: boolean
  /** Whether the rebuilt rows have a page of their own to which this one leads. */
  readonly rebuiltPage: 'linked' | 'none'
}

const ALL: Sections = { about: true, method: true, rebuiltPage: 'linked' }

export function ResultsPage({
  page,
  results,
  announcement,
  sections = ALL,
  children,
  ...status
}: Props) {
  const isWaiting = results.source === 'live' && results.release === null
  const hasQuestions = isWaiting || results.variables.length > 0 || sections === ALL
  return (
    <div className="results">
      <ResultsIntro page={page} source={results.source} />
      <SourceBanner source={results.source} slug={page.slug} />
      <StatusLine {...status} results={results} openedAt={page.openedAt} isOpen={page.isOpen} />
      {children}
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
      {isWaiting && <Waiting results={results} slug={page.slug} isOpen={page.isOpen} />}
      <SectionNav results={results} hasQuestions={hasQuestions} sections={sections} />
      {results.findings.length > 0 && (
        <FindingsSection
          page={page}
          results={results}
          resultsBase={status.resultsBase}
          rebuiltPage={sections.rebuiltPage}
        />
      )}
      {hasQuestions && <QuestionsSection results={results} locale={page.locale} />}
      {sections.about && <AboutSection page={page} />}
      {sections.method && <MethodSection page={page} />}
    </div>
  )
}

type NavProps = {
  readonly results: PublicResults
  readonly hasQuestions: boolean
  readonly sections: Sections
}

function SectionNav({ results, hasQuestions, sections }: NavProps) {
  return (
    <nav className="section-nav" aria-label="On this page">
      {results.findings.length > 0 && <a href="#findings">Findings</a>}
      {hasQuestions && <a href="#questions">Questions</a>}
      {sections.about && <a href="#about">About this study</a>}
      {sections.method && <a href="#method">Method</a>}
    </nav>
  )
}
