import type { ReactNode } from 'react'
import { chaptersOf, type Chapter } from '#app/core/results/chapters.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { ShownBlock } from '#app/core/results/shown-block.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { ShowAs } from '../charts/ShowAs.tsx'
import { AboutSection, hasAbout } from './AboutSection.tsx'
import { ChapterSection, headingOf } from './ChapterSection.tsx'
import type { PageContext } from './finding-context.ts'
import { PrintedFacts, type PrintedAs } from './PrintedFacts.tsx'
import { ResultsIntro } from './ResultsIntro.tsx'
import { SourceBanner } from './SourceBanner.tsx'
import { StatusLine } from './StatusLine.tsx'
import { Waiting } from './Waiting.tsx'
import { WatchedResults } from './WatchedResults.tsx'

type Props = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly blocks: readonly ShownBlock[]
  readonly address: 'latest' | 'pinned'
  /** The address of this results page without a query. */
  readonly resultsBase: string
  /** The published group whose answers are shown, as its address says. */
  readonly filter?: string | null
  /** Where its numbers move; null where they don't. */
  readonly stream: string | null
  readonly audience?: 'public' | 'link'
  /** Left out where nobody is meant to pass it on. */
  readonly printed?: PrintedAs
  /** Above the numbers. */
  readonly children?: ReactNode
}

/** The results of a survey as its blocks say. Moves by its script; without, it is as it was loaded. */
export function ResultsPage({
  page,
  results,
  blocks,
  address,
  resultsBase,
  filter = null,
  stream,
  audience = 'public',
  printed,
  children,
}: Props) {
  const { source, release, responses } = results
  const context: PageContext = { page, results, resultsBase, filter }
  const chapters = chaptersOf(blocks)
  const isWaiting = source === 'live' && release === null
  const withFindings = chapters.find((chapter) =>
    chapter.blocks.some(({ kind }) => kind === 'finding'),
  )
  const isAbout = hasAbout(page)
  const last = chapters.at(-1)?.kind === 'method' ? chapters.at(-1) : undefined
  const chapter = (one: Chapter) => (
    <ChapterSection
      key={one.id}
      chapter={one}
      context={context}
      findingsKey={one === withFindings ? 'shown' : 'none'}
      rebuiltPage={audience === 'public' ? 'linked' : 'none'}
    />
  )
  return (
    <WatchedResults
      results={results}
      audience={audience}
      streams={stream === null ? null : [{ address: stream, release, responses }]}
    >
      <ResultsIntro page={page} source={source} />
      <SourceBanner source={source} slug={page.slug} />
      <StatusLine
        context={context}
        address={address}
        audience={audience}
        moves={stream === null ? 'still' : 'live'}
      />
      {printed !== undefined && <PrintedFacts operator={page.operator} printed={printed} />}
      {children}
      {isWaiting && <Waiting results={results} slug={page.slug} isOpen={page.isOpen} />}
      <nav className="section-nav" aria-label="On this page">
        {chapters.map((one) => (
          <a key={one.id} href={`#${one.id}`} dir="auto">
            {headingOf(one)}
          </a>
        ))}
        {isAbout && <a href="#about">About this study</a>}
        {audience === 'public' && source === 'live' && stream !== null && (
          <a href={`${resultsBase}/screen`}>For a big screen</a>
        )}
        {page.beside.map((beside) => (
          <a key={beside.address} href={beside.address} lang={page.locale} dir="auto">
            {beside.title}
          </a>
        ))}
      </nav>
      {!isWaiting && <ShowAs />}
      {chapters.filter((one) => one !== last).map(chapter)}
      {isWaiting && (
        <p className="questions-waiting">
          The answers to each question appear with the first release, at {results.firstReleaseAt}{' '}
          responses.
        </p>
      )}
      {isAbout && <AboutSection page={page} />}
      {last !== undefined && chapter(last)}
    </WatchedResults>
  )
}
