import { printNumber } from '../../charts/printed.ts'
import { SurveyHeader, type SurveyHeaderView } from '../SurveyHeader.tsx'

type Props = {
  readonly survey: SurveyHeaderView
  readonly locale: string
  readonly variables: readonly {
    readonly name: string
    readonly label: string
    readonly answered: number
    readonly coded: number
  }[]
}

/** Where people answer in their own words, and how much of it has codes. */
export function TextVariablesPage({ survey, locale, variables }: Props) {
  return (
    <div className="studio responses">
      <SurveyHeader survey={survey} heading="Text answers" />
      <p className="share-back">
        <a className="own-survey-link" href={`/studio/surveys/${survey.slug}/responses`}>
          All responses
        </a>
      </p>
      {variables.length === 0 ? (
        <div className="empty">
          <h2>Nobody is asked for words</h2>
          <p>No question of this survey takes answers in people’s own words.</p>
        </div>
      ) : (
        <ul className="text-variables">
          {variables.map(({ name, label, answered, coded }) => (
            <li key={name}>
              <a
                className="own-survey-link"
                href={`/studio/surveys/${survey.slug}/texts/${name}`}
                lang={locale}
                dir="auto"
              >
                {label}
              </a>
              <p className="form-hint">
                {answered === 0
                  ? 'No answers yet'
                  : `${printNumber(answered)} ${answered === 1 ? 'answer' : 'answers'}, ${printNumber(coded)} with a code`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
