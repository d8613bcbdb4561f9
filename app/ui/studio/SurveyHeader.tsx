import type { Role } from '#app/core/policies.ts'
import { StateMark, type ShownState } from './StateMark.tsx'

/** What every page about one survey says of it. */
export type SurveyHeaderView = {
  readonly slug: string
  readonly title: string
  /** The language of the title. */
  readonly locale: string
  readonly state: ShownState
  /** Of whoever looks at it. */
  readonly role: Role
}

type Props = {
  readonly survey: SurveyHeaderView
  readonly heading: string
}

/** What a page shows, of which survey, and how that stands. */
export function SurveyHeader({ survey, heading }: Props) {
  const { title, locale, state } = survey
  return (
    <header className="survey-header">
      <h1>{heading}</h1>
      <div className="survey-header-title">
        <p className="lead survey-header-name" lang={locale} dir="auto">
          {title}
        </p>
        <StateMark state={state} />
      </div>
    </header>
  )
}
