import type { SurveyPage } from '#app/core/results/survey-page.ts'

export function ResultsIntro({ page }: { readonly page: SurveyPage }) {
  return (
    <header className="results-intro">
      <p className="kicker">Results</p>
      <h1 lang={page.locale} dir="auto">
        {page.title}
      </h1>
      <p className="lead" lang={page.locale} dir="auto">
        {page.summary}
      </p>
      {page.isOpen && (
        <p className="actions">
          <a className="button" href={`/s/${page.slug}`}>
            Answer the survey
          </a>
        </p>
      )}
    </header>
  )
}
