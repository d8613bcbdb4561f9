import type { VersionChange } from '../../../core/definition/compare-versions.ts'
import { CHANGE_WORDS } from './change-words.ts'

export type VersionView = {
  readonly number: number
  readonly publishedAt: string
  readonly published: string
  readonly publishedBy: string | null
  readonly note: string
  readonly change: VersionChange['kind']
  readonly responses: number
  readonly state: 'current' | 'earlier'
}

type Props = {
  readonly slug: string
  readonly version: VersionView
  readonly mayPublish: 'yes' | 'no'
}

export function VersionCard({ slug, version, mayPublish }: Props) {
  const { number, publishedAt, published, publishedBy, note, change, responses, state } = version
  return (
    <article className="own-survey">
      <div className="own-survey-words">
        <h2>
          Version {number}
          {state === 'current' && <span className="state state-open version-now">Live</span>}
        </h2>
        {note !== '' && (
          <p className="version-note" dir="auto">
            {note}
          </p>
        )}
        <ul className="facts">
          <li>
            <time dateTime={publishedAt}>{published}</time>
          </li>
          {publishedBy !== null && <li dir="auto">{publishedBy}</li>}
          <li>{CHANGE_WORDS[change].short}</li>
          <li>
            {responses === 1 ? 'One response' : `${responses.toLocaleString('en')} responses`}
          </li>
        </ul>
      </div>
      <ul className="own-survey-links">
        {number > 1 && (
          <li>
            <a
              className="own-survey-link"
              href={`/studio/surveys/${slug}/versions?from=${number - 1}&to=${number}`}
            >
              What changed<span className="visually-hidden"> in version {number}</span>
            </a>
          </li>
        )}
        {state === 'earlier' && mayPublish === 'yes' && (
          <li>
            <a
              className="own-survey-link"
              href={`/studio/surveys/${slug}/publish?version=${number}`}
            >
              Go back to it<span className="visually-hidden">: version {number}</span>
            </a>
          </li>
        )}
      </ul>
    </article>
  )
}
