import type { Arranged, SurveyOrder } from '#app/core/fieldwork/arrange-surveys.ts'
import { printNumber } from '../charts/printed.ts'
import {
  OwnSurveyCard,
  SurveyDeed,
  type OwnSurveyView,
  type SurveyDeedName,
} from './OwnSurveyCard.tsx'

export type StudioListView = Arranged<OwnSurveyView> & {
  readonly search: string
  readonly order: SurveyOrder
  readonly show: 'current' | 'archived'
  /** Addresses of what is near to this list. */
  readonly ways: {
    readonly other: string
    readonly before: string | null
    readonly after: string | null
  }
}

/** What was just done, and what takes it back. */
export type StudioNotice = {
  readonly words: string
  readonly undo: {
    readonly slug: string
    readonly title: string
    readonly deed: SurveyDeedName
  } | null
}

type Props = {
  readonly user: { readonly name: string; readonly email: string }
  readonly list: StudioListView
  readonly notice: StudioNotice | null
}

const ORDERS: readonly { readonly id: SurveyOrder; readonly label: string }[] = [
  { id: 'activity', label: 'Last active' },
  { id: 'newest', label: 'Newest' },
  { id: 'title', label: 'Title' },
  { id: 'responses', label: 'Responses' },
]

export function StudioPage({ user, list, notice }: Props) {
  const isNew = list.current + list.archived === 0
  return (
    <div className="studio">
      {notice !== null && (
        <div className="notice notice-with-way" role="status">
          <p dir="auto">{notice.words}</p>
          {notice.undo !== null && (
            <SurveyDeed
              slug={notice.undo.slug}
              deed={notice.undo.deed}
              label="Undo"
              about={notice.undo.title}
            />
          )}
        </div>
      )}
      <div className="studio-head">
        <div>
          <h1>{list.show === 'archived' ? 'Archived surveys' : 'Your surveys'}</h1>
          <p className="studio-who">
            Signed in as <span dir="auto">{user.name}</span> ({user.email})
          </p>
        </div>
        <a className="button" href="/studio/new">
          New survey
        </a>
      </div>
      {isNew ? <EmptyStudio /> : <List list={list} />}
    </div>
  )
}

function List({ list }: { readonly list: StudioListView }) {
  const { surveys, found, page, pages, ways } = list
  return (
    <>
      <ListForm list={list} />
      <div className="studio-found">
        <p role="status">{foundInWords(list)}</p>
        {(list.archived > 0 || list.show === 'archived') && (
          <a className="own-survey-link" href={ways.other}>
            {list.show === 'archived'
              ? `Your surveys (${printNumber(list.current)})`
              : `Archive (${printNumber(list.archived)})`}
          </a>
        )}
      </div>
      {found === 0 ? (
        <NothingFound list={list} />
      ) : (
        <ul className="studio-list">
          {surveys.map((survey) => (
            <li key={survey.slug}>
              <OwnSurveyCard survey={survey} />
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav className="studio-pages" aria-label="Pages of the list">
          {ways.before !== null && (
            <a className="own-survey-link" href={ways.before} rel="prev">
              Previous
            </a>
          )}
          <p>
            Page {page} of {pages}
          </p>
          {ways.after !== null && (
            <a className="own-survey-link" href={ways.after} rel="next">
              Next
            </a>
          )}
        </nav>
      )}
    </>
  )
}

function ListForm({ list: { search, order, show } }: { readonly list: StudioListView }) {
  return (
    <form className="studio-search" method="get" action="/studio" role="search">
      {show === 'archived' && <input type="hidden" name="show" value="archived" />}
      <div className="form-field">
        <label htmlFor="q">Search</label>
        <input type="search" id="q" name="q" defaultValue={search} />
      </div>
      <div className="form-field">
        <label htmlFor="sort">Sort by</label>
        <select id="sort" name="sort" defaultValue={order}>
          {ORDERS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button className="button button-quiet" type="submit">
        Show
      </button>
    </form>
  )
}

function foundInWords({ found, search, show }: StudioListView): string {
  const surveys = `${printNumber(found)} ${found === 1 ? 'survey' : 'surveys'}`
  const where = show === 'archived' ? ' in the archive' : ''
  return search === '' ? `${surveys}${where}` : `${surveys}${where} with “${search}”`
}

function NothingFound({ list: { search, show } }: { readonly list: StudioListView }) {
  return (
    <div className="empty">
      <h2>{search === '' ? 'Nothing here' : 'Nothing found'}</h2>
      <p>
        {search !== ''
          ? 'Titles and addresses are searched, each word by itself. '
          : show === 'archived'
            ? 'The archive is empty. '
            : 'All of your surveys are in the archive. '}
        <a href={show === 'archived' ? '/studio?show=archived' : '/studio'}>Show all</a>
      </p>
    </div>
  )
}

function EmptyStudio() {
  return (
    <div className="empty">
      <h2>No surveys yet</h2>
      <p>
        Start with an empty page, with a short scale that others have tested, or with a file of
        SurveyJS JSON that you have already.
      </p>
      <p>
        <a className="button" href="/studio/new">
          Make the first survey
        </a>
      </p>
    </div>
  )
}
