import { may, type Role } from '#app/core/policies.ts'
import { printDay, printNumber } from '../charts/printed.ts'
import { Sparkline } from '../charts/Sparkline.tsx'
import { StateMark, type ShownState } from './StateMark.tsx'
import { sectionAddress, SURVEY_SECTIONS } from './survey-sections.ts'

export type OwnSurveyView = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly state: ShownState
  readonly version: number | null
  /** The revision of a draft that is not published; null where nothing waits. */
  readonly draftRevision: number | null
  readonly received: number
  readonly activeAt: number
  /** Responses received on each of the last days, the oldest first. */
  readonly days: readonly number[]
  /** Of whoever looks at the list. */
  readonly role: Role
}

export function OwnSurveyCard({ survey }: { readonly survey: OwnSurveyView }) {
  const { title, locale, state, version, draftRevision, received, days, activeAt } = survey
  return (
    <article className="own-survey">
      <div className="own-survey-words">
        <StateMark state={state} />
        <h2 lang={locale} dir="auto">
          {title}
        </h2>
        <ul className="facts">
          <li>{version === null ? 'Not published' : `Version ${version}`}</li>
          {draftRevision !== null && version !== null && <li>Changes not published</li>}
          <li>{`${printNumber(received)} ${received === 1 ? 'response' : 'responses'}`}</li>
          <li>Active {printDay(activeAt)}</li>
        </ul>
      </div>
      <Sparkline what="Responses" days={days} />
      <Ways survey={survey} />
    </article>
  )
}

function Ways({ survey }: { readonly survey: OwnSurveyView }) {
  const { slug, title, version, role } = survey
  const isPublished = version !== null
  const sections = SURVEY_SECTIONS.filter(
    ({ id, verb }) =>
      may(role, verb) && id !== 'publish' && id !== 'people' && (isPublished || id === 'edit'),
  )
  const about = <span className="visually-hidden">: {title}</span>
  return (
    <div className="own-survey-ways">
      <ul className="own-survey-links">
        {sections.map((section) => (
          <li key={section.id}>
            <a className="own-survey-link" href={sectionAddress(slug, section)}>
              {section.label}
              {about}
            </a>
          </li>
        ))}
        {isPublished && (
          <>
            <li>
              <a className="own-survey-link" href={`/s/${slug}`}>
                Answer it{about}
              </a>
            </li>
            <li>
              <a className="own-survey-link" href={`/results/${slug}`}>
                Results{about}
              </a>
            </li>
          </>
        )}
        {isPublished && may(role, 'responses.read') && (
          <li>
            <a
              className="own-survey-link"
              href={`/api/v1/surveys/${slug}/export?format=csv&edition=spreadsheet&source=live`}
              download
            >
              Export CSV{about}
            </a>
          </li>
        )}
      </ul>
      <div className="own-survey-links">
        {may(role, 'draft.read') && (
          <SurveyDeed slug={slug} deed="duplicate" label="Duplicate" about={title} />
        )}
        {may(role, 'survey.archive') &&
          (survey.state === 'archived' ? (
            <SurveyDeed slug={slug} deed="restore" label="Take out of the archive" about={title} />
          ) : (
            <SurveyDeed slug={slug} deed="archive" label="Archive" about={title} />
          ))}
      </div>
    </div>
  )
}

export type SurveyDeedName = 'archive' | 'restore' | 'duplicate'

/** A button that does one thing to one survey of the list. */
export function SurveyDeed({
  slug,
  deed,
  label,
  about,
}: {
  readonly slug: string
  readonly deed: SurveyDeedName
  readonly label: string
  readonly about: string
}) {
  return (
    <form method="post" action="/studio">
      <input type="hidden" name="survey" value={slug} />
      <button className="link-button" type="submit" name="intent" value={deed}>
        {label}
        <span className="visually-hidden">: {about}</span>
      </button>
    </form>
  )
}
