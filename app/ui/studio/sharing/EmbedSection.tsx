import { embedCode } from '../embed-code.ts'
import type { Choice, EmbedView } from './sharing-view.ts'

type Props = {
  readonly slug: string
  readonly title: string
  readonly embed: EmbedView
  readonly blocks: readonly Choice[]
  /** The language of the choices. */
  readonly locale: string
}

/** Results within the pages of other sites: which may show them, and what they put in. */
export function EmbedSection({ slug, title, embed, blocks, locale }: Props) {
  const { origins, block, address } = embed
  const label = blocks.find(({ id }) => id === block)?.label ?? null
  return (
    <section className="collector-settings" id="embed" aria-labelledby="embed-heading">
      <h2 id="embed-heading">On other sites</h2>
      <p className="form-hint">
        A page of theirs shows the results page, or one block of it, and moves with each release.
        Their readers see what everybody may see, and get no cookie.
      </p>
      {origins.length === 0 ? (
        <p className="notice">
          No site may show them yet. List one at{' '}
          <a href={`/studio/surveys/${slug}/edit/results`}>the results page</a>, and publish.
        </p>
      ) : (
        <>
          <p>
            May be shown by {origins.join(', ')}.{' '}
            <a href={`/studio/surveys/${slug}/edit/results`}>Change the list</a>
          </p>
          <form method="get" action="#embed">
            <div className="form-field">
              <label htmlFor="embed-block">What is shown</label>
              <select id="embed-block" name="embed" defaultValue={block ?? ''}>
                <option value="">The whole results page</option>
                {blocks.map(({ id, label }) => (
                  <option key={id} value={id} lang={locale}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <button className="button button-quiet" type="submit">
              Show the code
            </button>
          </form>
          <div className="form-field">
            <label htmlFor="embed-code">
              Code for their page{label !== null && <>: {label}</>}
            </label>
            <textarea
              className="code"
              id="embed-code"
              readOnly
              rows={10}
              spellCheck={false}
              value={embedCode({
                key: block === null ? `results-${slug}` : `results-${slug}-${block}`,
                address,
                title: label === null ? `Results: ${title}` : `Results: ${title}, ${label}`,
              })}
            />
          </div>
        </>
      )}
    </section>
  )
}
