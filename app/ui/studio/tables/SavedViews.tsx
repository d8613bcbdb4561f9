import { FormField } from '../../layout/FormField.tsx'
import { errorAt } from '../../layout/FormErrors.tsx'
import type { SavedViewsView, ViewTried } from './saved-views-view.ts'

type Props = {
  readonly slug: string
  readonly views: SavedViewsView
  readonly tried: ViewTried
}

const tablesAt = (slug: string, query: string) => `/studio/surveys/${slug}/tables?${query}`

/** Tables that somebody of this survey set up and named; each is an address. */
export function SavedViews({ slug, views: { list, current, may }, tried }: Props) {
  if (list.length === 0) return null
  return (
    <section className="saved-views" id="views" aria-labelledby="views-heading">
      <h2 id="views-heading">Saved views</h2>
      <ul>
        {list.map(({ id, name, query }) => (
          <li key={id}>
            <a
              className="saved-view"
              href={`${tablesAt(slug, query)}#table`}
              aria-current={query === current ? 'page' : undefined}
              dir="auto"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      {may === 'change' && (
        <details open={tried.id !== null}>
          <summary>Rename or delete</summary>
          <ul className="saved-views-deeds">
            {list.map((view) => (
              <ViewDeeds
                key={view.id}
                view={view}
                action={tablesAt(slug, current)}
                tried={tried.id === view.id ? tried : null}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type DeedsProps = {
  readonly view: SavedViewsView['list'][number]
  readonly action: string
  readonly tried: ViewTried | null
}

function ViewDeeds({ view: { id, name }, action, tried }: DeedsProps) {
  const field = `view-${id}`
  return (
    <li>
      <form className="saved-view-rename" method="post" action={action}>
        <input type="hidden" name="view" value={id} />
        <FormField
          id={field}
          name="name"
          label={`Name of “${name}”`}
          type="text"
          autoComplete="off"
          error={tried === null ? null : errorAt(tried.errors, field)}
          value={tried?.name ?? name}
        />
        <button className="button button-quiet" type="submit" name="intent" value="rename">
          Rename
        </button>
      </form>
      <form method="post" action={action}>
        <input type="hidden" name="view" value={id} />
        <button className="link-button" type="submit" name="intent" value="delete">
          Delete<span className="visually-hidden"> “{name}”</span>
        </button>
      </form>
    </li>
  )
}

/** Keeps the table that stands above it. */
export function SaveView({ slug, views: { list, current, may }, tried }: Props) {
  const saved = list.find(({ query }) => query === current)
  if (saved !== undefined)
    return (
      <p className="form-hint">
        This table is saved as <bdi>“{saved.name}”</bdi>.
      </p>
    )
  if (may === 'look') return null
  return (
    <form
      className="saved-view-rename"
      method="post"
      action={tablesAt(slug, current)}
      aria-label="Save this view"
    >
      <FormField
        id="view-name"
        name="name"
        label="Save this view under a name"
        type="text"
        autoComplete="off"
        hint="Everybody who may read tables of this survey finds it here. It keeps the question, not the numbers."
        error={tried.id === null ? errorAt(tried.errors, 'view-name') : null}
        value={tried.id === null ? tried.name : ''}
      />
      <button className="button button-quiet" type="submit" name="intent" value="save">
        Save the view
      </button>
    </form>
  )
}

/** What was just done, and the way back from it. */
export function ViewNotice({ slug, views: { notice, may } }: Omit<Props, 'tried'>) {
  if (notice === null) return null
  return (
    <div className="notice notice-with-way" role="status">
      <p dir="auto">
        “{notice.name}” is {notice.done}.
      </p>
      {notice.done === 'deleted' && may === 'change' && (
        <form method="post" action={tablesAt(slug, notice.query)}>
          <input type="hidden" name="name" value={notice.name} />
          <button className="link-button" type="submit" name="intent" value="save">
            Undo<span className="visually-hidden">: “{notice.name}”</span>
          </button>
        </form>
      )}
    </div>
  )
}
