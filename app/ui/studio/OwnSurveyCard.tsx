export type OwnSurveyView = {
  readonly slug: string
  readonly title: string
  readonly state: 'draft' | 'open' | 'closed'
  readonly version: number | null
  /** The revision of a draft that is not published; null where nothing waits. */
  readonly draftRevision: number | null
  readonly received: number
}

const STATES = { draft: 'Draft', open: 'Open', closed: 'Closed' } as const

export function OwnSurveyCard({ survey }: { readonly survey: OwnSurveyView }) {
  const { slug, title, state, version, draftRevision, received } = survey
  return (
    <article className="own-survey">
      <div className="own-survey-words">
        <p className={`state state-${state}`}>{STATES[state]}</p>
        <h2 dir="auto">{title}</h2>
        <ul className="facts">
          <li>{version === null ? 'Not published' : `Version ${version}`}</li>
          {draftRevision !== null && <li>Draft, revision {draftRevision}</li>}
          {version !== null && <li>{`${received.toLocaleString('en')} received`}</li>}
        </ul>
      </div>
      {version === null ? (
        <p className="own-survey-next">
          Publish it with <code>POST /api/v1/surveys/{slug}/publish</code>.
        </p>
      ) : (
        <ul className="own-survey-links">
          <li>
            <a className="own-survey-link" href={`/s/${slug}`}>
              Answer it<span className="visually-hidden">: {title}</span>
            </a>
          </li>
          <li>
            <a className="own-survey-link" href={`/results/${slug}`}>
              Results<span className="visually-hidden">: {title}</span>
            </a>
          </li>
          <li>
            <a className="own-survey-link" href={`/studio/surveys/${slug}/tables`}>
              Tables<span className="visually-hidden">: {title}</span>
            </a>
          </li>
          <li>
            <a className="own-survey-link" href={`/studio/surveys/${slug}/share`}>
              Share<span className="visually-hidden">: {title}</span>
            </a>
          </li>
          <li>
            <a
              className="own-survey-link"
              href={`/api/v1/surveys/${slug}/export?format=csv&source=live`}
              download
            >
              Export CSV<span className="visually-hidden">: {title}</span>
            </a>
          </li>
        </ul>
      )}
    </article>
  )
}
