import type { ResponseSource } from '#app/core/response/answer.ts'
import type { SurveyPage } from '#app/core/results/survey-page.ts'

type Props = { readonly page: SurveyPage; readonly source: ResponseSource }

export function ResultsIntro({ page, source }: Props) {
  return (
    <header className="results-intro">
      <p className="kicker">Results</p>
      <h1 lang={page.locale} dir="auto">
        {page.title}
      </h1>
      {page.summary !== '' && (
        <p className="lead" lang={page.locale} dir="auto">
          {page.summary}
        </p>
      )}
      {page.isOpen && source !== 'practice' && (
        <p className="actions">
          <a className="button" href={`/s/${page.slug}`}>
            Answer the survey
          </a>
        </p>
      )}
    </header>
  )
}
