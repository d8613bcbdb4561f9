import { chaptersOf } from '#app/core/results/chapters.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { ShownBlock } from '#app/core/results/shown-block.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { BlockSection } from './BlockSection.tsx'
import { ChapterSection } from './ChapterSection.tsx'
import type { PageContext } from './finding-context.ts'
import { StatusLine } from './StatusLine.tsx'
import { Waiting } from './Waiting.tsx'
import { WatchedResults } from './WatchedResults.tsx'

type Props = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly blocks: readonly ShownBlock[]
  readonly shows: 'page' | 'block'
  /** Sites that may frame this, for the script that tells them how tall it is. */
  readonly framedBy: readonly string[]
  readonly stream: string
}

/** Results within the page of another site. Its links open beside, since little else may be framed. */
export function FramedResults({ page, results, blocks, shows, framedBy, stream }: Props) {
  const { slug, locale, operator } = page
  const { release, responses } = results
  const resultsBase = `/results/${slug}`
  const context: PageContext = { page, results, resultsBase, filter: null }
  const isWaiting = release === null
  const anchor = shows === 'block' ? (blocks[0]?.id ?? '') : ''
  const chapters = shows === 'page' ? chaptersOf(blocks) : []
  const withFindings = chapters.find((chapter) =>
    chapter.blocks.some(({ kind }) => kind === 'finding'),
  )
  return (
    <div className="framed" data-embed={JSON.stringify(framedBy)}>
      <main>
        <WatchedResults
          results={results}
          audience="public"
          streams={[{ address: stream, release, responses }]}
        >
          <header className="framed-head">
            <p className="kicker">Results</p>
            <h1 lang={locale} dir="auto">
              {page.title}
            </h1>
          </header>
          <StatusLine context={context} address="latest" audience="public" moves="live" />
          {isWaiting && <Waiting results={results} slug={slug} isOpen={page.isOpen} />}
          {shows === 'block' &&
            blocks.map((block) => (
              <BlockSection key={block.id} block={block} context={context} chapter="" />
            ))}
          {shows === 'block' && blocks.length === 0 && !isWaiting && (
            <p className="held-back">Nothing of this can be shown yet.</p>
          )}
          {chapters.map((chapter) => (
            <ChapterSection
              key={chapter.id}
              chapter={chapter}
              context={context}
              findingsKey={chapter === withFindings ? 'shown' : 'none'}
              rebuiltPage="none"
            />
          ))}
        </WatchedResults>
      </main>
      <footer className="framed-foot">
        <p>
          <a href={anchor === '' ? resultsBase : `${resultsBase}#${anchor}`}>
            All results, and how they came about
          </a>
        </p>
        {operator !== null && (
          <p>
            Asked by <span dir="auto">{operator.name}</span>, with Rapport
          </p>
        )}
      </footer>
    </div>
  )
}
