import type { ReactNode } from 'react'
import type { Role } from '#app/core/policies.ts'
import { StateMark, type ShownState } from './StateMark.tsx'
import { StudioNav } from './StudioNav.tsx'
import type { SectionId } from './survey-sections.ts'

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
  readonly here: SectionId
  /** Heading of the page beneath. */
  readonly heading: string
  /** What belongs beside the title, such as whether everything is saved. */
  readonly children?: ReactNode
}

/** Which survey this is, how it stands, and the ways to its other sections. */
export function SurveyHeader({ survey, here, heading, children }: Props) {
  const { slug, title, locale, state, role } = survey
  return (
    <header className="survey-header">
      <p className="survey-header-back">
        <a className="own-survey-link" href="/studio">
          Your surveys
        </a>
      </p>
      <div className="survey-header-title">
        <p className="survey-header-name" lang={locale} dir="auto">
          {title}
        </p>
        <StateMark state={state} />
        {children}
      </div>
      <StudioNav slug={slug} role={role} here={here} />
      <h1>{heading}</h1>
    </header>
  )
}
