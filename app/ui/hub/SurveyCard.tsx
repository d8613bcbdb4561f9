import type { HubSurvey } from '#app/core/results/survey-page.ts'
import { printNumber } from '../charts/printed.ts'
import { languageNames } from './language-names.ts'

export function SurveyCard({ survey }: { readonly survey: HubSurvey }) {
  const headingId = `survey-${survey.slug}`
  return (
    <article className="survey-card" aria-labelledby={headingId}>
      <div className="survey-card-words">
        <h3 id={headingId} dir="auto">
          {survey.title}
        </h3>
        <p dir="auto">{survey.summary === '' ? survey.description : survey.summary}</p>
        <ul className="facts">
          <li>{survey.questions === 1 ? '1 question' : `${survey.questions} questions`}</li>
          <li>{languageNames(survey.locales)}</li>
          <li>{receivedWords(survey)}</li>
        </ul>
        <p className="actions">
          {survey.isOpen && (
            <a className="button" href={`/s/${survey.slug}`} aria-describedby={headingId}>
              Answer the survey
            </a>
          )}
          {survey.received !== null && (
            <a
              className="button button-quiet"
              href={`/results/${survey.slug}`}
              aria-describedby={headingId}
            >
              See results
            </a>
          )}
        </p>
        {survey.beside.length > 0 && (
          <p className="survey-beside">
            Side by side with another survey:{' '}
            {survey.beside.map(({ title, address }, index) => (
              <span key={address}>
                {index > 0 && ', '}
                <a href={address} dir="auto">
                  {title}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
      {survey.headlines.length > 0 && <Headlines survey={survey} />}
    </article>
  )
}

function Headlines({ survey }: { readonly survey: HubSurvey }) {
  return (
    <div className="survey-card-figures">
      <h4>{survey.earlier === null ? 'Published' : `Published by ${survey.earlier}`}</h4>
      <dl>
        {survey.headlines.map(({ figure, title }) => (
          <div key={title}>
            <dt dir="auto">{title}</dt>
            <dd dir="auto">{figure}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function receivedWords({ received, firstReleaseAt, hasResults, isOpen }: HubSurvey): string {
  if (received === null) return isOpen ? 'Results are not public' : 'Closed; results are not public'
  const count = `${printNumber(received)} received`
  const words = hasResults ? count : `${count}, first results at ${firstReleaseAt}`
  return isOpen ? words : `${words}, closed`
}
