import type { PublicResults } from '#app/core/results/public-results.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'
import type { Topline, ToplineItem } from '#app/core/results/topline.ts'
import { SourceBanner } from '../SourceBanner.tsx'
import { ToplineFacts } from './ToplineFacts.tsx'
import { ToplineQuestion } from './ToplineQuestion.tsx'

export type ToplineProps = {
  readonly page: Pick<SurveyPage, 'slug' | 'title' | 'locale' | 'version' | 'operator'>
  readonly results: PublicResults
  readonly topline: Topline
  /** `exact`: for people of the survey, as of now. */
  readonly numbers: 'released' | 'exact'
  /** Whose answers these are, where not everybody's. */
  readonly group: string | null
  /** Where this stands, for who has it on paper. */
  readonly url: string
  readonly ways: readonly { readonly href: string; readonly label: string }[]
}

export function ToplinePage({ page, results, topline, numbers, group, url, ways }: ToplineProps) {
  return (
    <div className="topline">
      <header className="results-intro">
        <p className="kicker">Topline</p>
        <h1 lang={page.locale} dir="auto">
          {page.title}
        </h1>
        <ToplineFacts page={page} results={results} numbers={numbers} group={group} />
        <p className="print-only">{url}</p>
        <nav className="topline-ways" aria-label="More of these results">
          {ways.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <SourceBanner source={results.source} slug={page.slug} />
      {topline.pages.length === 0 && <p>Nothing is shown of any question yet.</p>}
      {topline.pages.map(({ title, items }, index) => (
        <section key={index} className="topline-page" aria-label={`Page ${index + 1}`}>
          {title !== null && (
            <h2 lang={page.locale} dir="auto">
              {title}
            </h2>
          )}
          {items.map((item, place) => (
            <Item key={place} item={item} page={page} level={title === null ? 'h2' : 'h3'} />
          ))}
        </section>
      ))}
    </div>
  )
}

type ItemProps = {
  readonly item: ToplineItem
  readonly page: Pick<SurveyPage, 'locale'>
  readonly level: 'h2' | 'h3'
}

function Item({ item, page, level }: ItemProps) {
  switch (item.kind) {
    case 'text':
      return (
        <p className="topline-text" lang={page.locale} dir="auto">
          {item.text}
        </p>
      )
    case 'screenOut':
      return <p className="topline-rule">Thanked and asked nothing more if {item.routing}.</p>
    case 'question':
      return <ToplineQuestion question={item} locale={page.locale} level={level} />
  }
}
