import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { ShowAs } from '../charts/ShowAs.tsx'
import type { ChartedPart } from './charted-parts.ts'
import { sourceSentence } from './source-sentence.ts'

type Props = {
  readonly page: SurveyPage
  readonly results: PublicResults
  readonly parts: readonly ChartedPart[]
  readonly block: string
  /** What its author says that the numbers show. */
  readonly sentence: string | null
  /** Who is asked; null where that is everybody. */
  readonly routing: string | null
  /** Whose answers these are, where not everybody's. */
  readonly group: string | null
  /** The address of the results page. */
  readonly base: string
  readonly query: string
}

/** One chart with all that belongs to it, to be passed on and saved. */
export function ChartPage(props: Props) {
  const { page, results, parts, block, sentence, base, query } = props
  return (
    <div className="chart-page">
      <header className="chart-intro">
        <p className="kicker">
          <a href={`${base}${query}#${block}`} lang={page.locale} dir="auto">
            {page.title}
          </a>
        </p>
        <h1 lang={page.locale} dir="auto">
          {parts.length === 1 ? parts[0]?.title : (sentence ?? page.title)}
        </h1>
        {sentence !== null && parts.length === 1 && (
          <p className="lead" lang={page.locale} dir="auto">
            {sentence}
          </p>
        )}
        <ShowAs />
      </header>
      {parts.map((part, index) => (
        <Part key={index} {...props} part={part} number={index + 1} />
      ))}
      <p className="chart-source">{sourceSentence(page, results, props.group)}</p>
      <p>
        <a href={`${base}${query}#${block}`}>All results of this survey</a>
      </p>
    </div>
  )
}

type PartProps = Props & { readonly part: ChartedPart; readonly number: number }

function Part({ page, results, parts, block, routing, base, query, part, number }: PartProps) {
  const { chart, title, subtitle, base: people, asOf, note } = part
  const file = (kind: 'svg' | 'csv') => {
    const asked = new URLSearchParams(query)
    if (parts.length > 1) asked.set('part', String(number))
    const search = asked.toString()
    return `${base}/chart/${block}.${kind}${search === '' ? '' : `?${search}`}`
  }
  return (
    <section className="chart-part" aria-label={title}>
      {parts.length > 1 && (
        <h2 lang={page.locale} dir="auto">
          {title}
        </h2>
      )}
      <p className="question-base" dir="auto">
        {subtitle}
      </p>
      <p className="question-base">{people}</p>
      {routing !== null && <p className="question-base">Asked if {routing}.</p>}
      {asOf !== null && asOf !== results.release && (
        <p className="question-base">As of release {asOf}.</p>
      )}
      <ChartFigure
        chart={chart}
        title={title}
        locale={page.locale}
        note={null}
        caption={note}
        address={null}
        table="open"
      />
      <p className="chart-files">
        <a href={file('svg')} download>
          Save as SVG
        </a>
        <a href={file('csv')} download>
          Save as CSV
        </a>
        <button type="button" className="button button-quiet by-script" data-picture={file('svg')}>
          Save as PNG
        </button>
      </p>
    </section>
  )
}
