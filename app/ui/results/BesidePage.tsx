import { addressPart } from '#app/core/composition/default-composition.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type {
  ComparedSide,
  ShownBlock,
  ShownComparison,
  ShownFinding,
} from '#app/core/results/shown-block.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import type { WatchedStream } from '#app/core/results/watched-page.ts'
import { ComparedSides } from './ComparedSides.tsx'
import type { PageContext } from './finding-context.ts'
import { FindingsKey } from './FindingsKey.tsx'
import { LiveControl } from './LiveControl.tsx'
import { QuotedSentence } from './QuotedSentence.tsx'
import { WatchedResults } from './WatchedResults.tsx'

type Props = {
  /** Of the survey that declares the finding. */
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly blocks: readonly ShownBlock[]
}

/** Two surveys beside each other, on a page of their own. */
export function BesidePage({ page, results, blocks }: Props) {
  const context: PageContext = {
    page,
    results,
    resultsBase: `/results/${page.slug}`,
    filter: null,
  }
  const findings = blocks.filter((block): block is ShownFinding => block.kind === 'finding')
  const comparisons = blocks.filter((block) => block.kind === 'comparison')
  const surveys = comparisons.flatMap(({ sides }) => sides)
  return (
    <WatchedResults results={results} audience="public" streams={streamsOf(surveys, page.locale)}>
      <header className="results-intro">
        <p className="kicker">Two surveys side by side</p>
        <h1 lang={page.locale} dir="auto">
          {findings[0]?.finding.title}
        </h1>
        <p className="lead" lang={page.locale} dir="auto">
          {findings[0]?.finding.published.statement}
        </p>
      </header>
      <div className="status-line">
        <p>Each side comes from a survey of its own, in its own latest release.</p>
        <LiveControl />
      </div>
      <section className="section" aria-labelledby="beside-heading">
        <h2 id="beside-heading">What each side says</h2>
        <FindingsKey context={context} rebuiltPage="none" />
        {comparisons.map((comparison, index) => (
          <Pair
            key={comparison.id}
            comparison={comparison}
            finding={findings[index]}
            context={context}
            title={index === 0 ? 'above' : 'here'}
          />
        ))}
      </section>
    </WatchedResults>
  )
}

type PairProps = {
  readonly comparison: ShownComparison
  readonly finding: ShownFinding | undefined
  readonly context: PageContext
  readonly title: 'above' | 'here'
}

function Pair({ comparison, finding, context, title }: PairProps) {
  const { locale } = context.page
  return (
    <section className="results-block comparison" id={comparison.id}>
      {title === 'here' && (
        <h3 lang={locale} dir="auto">
          {comparison.title}
        </h3>
      )}
      {finding !== undefined && (
        <p className="reading-number" dir="auto">
          {finding.finding.published.figure}
        </p>
      )}
      <ComparedSides sides={comparison.sides} context={context} />
      {finding !== undefined && finding.finding.published.note !== null && (
        <p className="prose" lang={locale} dir="auto">
          {finding.finding.published.note}
        </p>
      )}
      {finding !== undefined && (
        <QuotedSentence id={`quoted-${addressPart(finding.id)}`} quoted={finding.quoted} />
      )}
    </section>
  )
}

/** Either side may move. */
function streamsOf(sides: readonly ComparedSide[], locale: string): readonly WatchedStream[] {
  const shown = new Map(
    sides.flatMap(({ survey, fieldwork }) =>
      fieldwork === null ? [] : [[survey, fieldwork.releases[0]] as const],
    ),
  )
  return [...shown].map(([survey, newest]) => ({
    address: `/api/v1/surveys/${survey}/live?lang=${locale}`,
    release: newest?.number ?? null,
    responses: newest?.responses ?? 0,
  }))
}
