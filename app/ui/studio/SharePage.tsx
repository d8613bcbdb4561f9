import { FormErrors } from '../layout/FormErrors.tsx'
import { OriginsForm } from './OriginsForm.tsx'
import { SharedCollector, type SharedView } from './SharedCollector.tsx'

export type ShareError = { readonly href: string; readonly text: string }

type Props = {
  readonly slug: string
  readonly title: string
  readonly collectors: readonly SharedView[]
  readonly notice: string | null
  readonly errors: readonly ShareError[]
  /** What was refused, to be mended: the field and its words. */
  readonly tried: { readonly field: string; readonly origins: string } | null
}

const NEW = 'origins-new'

export function SharePage({ slug, title, collectors, notice, errors, tried }: Props) {
  const embeds = collectors.filter(({ kind }) => kind === 'embed').length
  return (
    <div className="studio share">
      <FormErrors errors={errors} />
      {notice !== null && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <div>
        <h1>Share</h1>
        <p className="lead" dir="auto">
          {title}
        </p>
        <p className="share-back">
          <a className="own-survey-link" href="/studio">
            Your surveys
          </a>
        </p>
      </div>
      {collectors.length === 0 ? (
        <div className="empty">
          <h2>Nothing to share just now</h2>
          <p>
            Every door of this survey is closed. Open one with{' '}
            <code>PATCH /api/v1/surveys/{slug}/collectors</code> and <code>"closed": false</code>,
            or put the survey on a page of yours below.
          </p>
        </div>
      ) : (
        <ul className="studio-list">
          {collectors.map((collector) => (
            <li key={collector.key}>
              <SharedCollector slug={slug} collector={collector} errors={errors} tried={tried} />
            </li>
          ))}
        </ul>
      )}
      <section className="share-new" aria-labelledby="share-new">
        <h2 id="share-new">
          {embeds === 0 ? 'Put it on a page of yours' : 'Put it on another site'}
        </h2>
        <p>
          People answer without leaving your page. It sets no cookies, and only the sites that you
          name can show it.
        </p>
        <OriginsForm
          field={NEW}
          collector={null}
          origins={tried?.field === NEW ? tried.origins : ''}
          errors={errors}
          button="Make the code"
        />
      </section>
    </div>
  )
}
