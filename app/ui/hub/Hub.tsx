import type { HubSurvey } from '#app/core/results/survey-page.ts'
import { Audiences } from './Audiences.tsx'
import { EmptyHub } from './EmptyHub.tsx'
import { SurveyCard } from './SurveyCard.tsx'

export function Hub({ surveys }: { readonly surveys: readonly HubSurvey[] }) {
  return (
    <div className="hub">
      <div className="hub-intro">
        <h1>
          <span>Every answer kept.</span> <span>Every number with its base.</span>
        </h1>
        <p className="lead">
          Rapport asks people, keeps what they answer, and publishes the results while they arrive.
        </p>
        <Meeting />
      </div>
      <section id="results" className="hub-surveys" aria-labelledby="surveys-heading">
        <h2 id="surveys-heading">Surveys and their results</h2>
        {surveys.length === 0 ? (
          <EmptyHub />
        ) : (
          surveys.map((survey) => <SurveyCard key={survey.slug} survey={survey} />)
        )}
      </section>
      <Promises />
      <Audiences />
    </div>
  )
}

/** The mark, large: decoration. */
function Meeting() {
  return (
    <svg className="hub-mark" viewBox="0 0 300 200" aria-hidden="true" focusable="false">
      <circle className="hub-mark-answers" cx="198" cy="100" r="98" />
      <circle className="wordmark-asks" cx="102" cy="100" r="98" />
    </svg>
  )
}

function Promises() {
  return (
    <section className="hub-columns" aria-labelledby="promises-heading">
      <h2 id="promises-heading">What it does</h2>
      <div>
        <h3>Keeps answers</h3>
        <p>
          A survey says “received” only after the answer is stored. If the connection fails, sending
          again does no harm: the same answer counts once.
        </p>
      </div>
      <div>
        <h3>Publishes by steps</h3>
        <p>
          Results appear once 30 people have answered, then move when at least ten new answers have
          come in, so that nobody can read off what one person said.
        </p>
      </div>
      <div>
        <h3>Says of whom</h3>
        <p>
          Each percentage stands beside its base and the exact question, with a range where one can
          be given. Each chart is a table as well.
        </p>
      </div>
    </section>
  )
}
