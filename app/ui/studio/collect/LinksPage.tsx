import { printDay, printNumber } from '../../charts/printed.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { SurveyHeader, type SurveyHeaderView } from '../SurveyHeader.tsx'
import { nameOf, type CollectorCardView } from './collect-view.ts'
import { TextField } from './TextField.tsx'

export type LinkState = 'open' | 'used' | 'revoked'

export type LinksView = {
  readonly survey: SurveyHeaderView
  readonly collector: CollectorCardView
  readonly list: {
    readonly links: readonly {
      readonly label: string
      readonly state: LinkState
      readonly createdAt: number
    }[]
    readonly found: number
    readonly page: number
    readonly pages: number
  }
  readonly asked: { readonly state: LinkState | 'all'; readonly begins: string }
  readonly ways: { readonly before: string | null; readonly after: string | null }
  readonly notice: string | null
  readonly may: 'change' | 'look'
}

export type LinksTried = {
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  readonly count: string
  readonly labels: string
  /** New links; nobody sees them a second time. */
  readonly made: {
    readonly links: readonly { readonly label: string; readonly address: string }[]
    readonly csv: string
  } | null
}

const STATE_WORDS: Readonly<Record<LinkState, string>> = {
  open: 'Not used',
  used: 'Used',
  revoked: 'Taken back',
}

/** Personal links of one collector: new ones, and what became of those that were made. */
export function LinksPage({
  view,
  tried,
}: {
  readonly view: LinksView
  readonly tried: LinksTried | null
}) {
  const { survey, collector, notice, may } = view
  const errors = tried?.errors ?? []
  const here = `/studio/surveys/${survey.slug}/collect/${collector.key}`
  return (
    <div className="studio collect">
      <FormErrors errors={errors} />
      {notice !== null && tried === null && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <SurveyHeader survey={survey} heading={`Links: ${nameOf(collector)}`} />
      <ul className="own-survey-links">
        <li>
          <a className="own-survey-link" href={`/studio/surveys/${survey.slug}/collect`}>
            All collectors
          </a>
        </li>
        <li>
          <a className="own-survey-link" href={here}>
            Settings
          </a>
        </li>
      </ul>
      {tried?.made != null && (
        <MadeLinks slug={survey.slug} name={nameOf(collector)} made={tried.made} />
      )}
      {may === 'change' && (
        <section className="collector-settings" aria-labelledby="make-links">
          <h2 id="make-links">Make links</h2>
          <form className="collector-form" method="post" action={`${here}/links#made`} noValidate>
            <TextField
              name="count"
              label="How many"
              hint="They are numbered from 1."
              type="number"
              value={tried?.count ?? ''}
              errors={errors}
            />
            <TextField
              name="labels"
              label="Or a label for each, one to a line"
              hint="A number of yours is better than a name. Labels are never stored with a response."
              rows={5}
              value={tried?.labels ?? ''}
              errors={errors}
            />
            <div className="actions">
              <button className="button" type="submit" name="intent" value="make">
                Make the links
              </button>
            </div>
          </form>
        </section>
      )}
      <LinkTable view={view} address={`${here}/links`} />
    </div>
  )
}

const MOST_SHOWN = 20

function MadeLinks({
  slug,
  name,
  made: { links, csv },
}: {
  readonly slug: string
  readonly name: string
  readonly made: NonNullable<LinksTried['made']>
}) {
  return (
    <section className="made-links notice" id="made" aria-labelledby="made-heading">
      <h2 id="made-heading">
        {links.length === 1 ? 'The link is made' : `${printNumber(links.length)} links are made`}
      </h2>
      <p>Keep them now: they are shown this once, because only their fingerprints are stored.</p>
      <p>
        <a
          className="button"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`}
          download={`${slug}-links.csv`}
        >
          Download them as CSV<span className="visually-hidden">: {name}</span>
        </a>
      </p>
      <ul className="made-list">
        {links.slice(0, MOST_SHOWN).map(({ label, address }) => (
          <li key={address}>
            <span dir="auto">{label}</span> <code>{address}</code>
          </li>
        ))}
      </ul>
      {links.length > MOST_SHOWN && (
        <p>And {printNumber(links.length - MOST_SHOWN)} more in the file.</p>
      )}
    </section>
  )
}

function LinkTable({ view, address }: { readonly view: LinksView; readonly address: string }) {
  const { list, asked, collector, ways, may } = view
  const { open, used, revoked } = collector.links
  const all = open + used + revoked
  if (all === 0)
    return (
      <div className="empty">
        <h2>No links yet</h2>
        <p>Each link lets one response in, and says here whether it was used.</p>
      </div>
    )
  return (
    <section className="link-list" aria-labelledby="link-list">
      <h2 id="link-list">What became of them</h2>
      <form className="studio-search" method="get" action={address}>
        <div className="form-field">
          <label htmlFor="begins">Label begins with</label>
          <input type="search" id="begins" name="begins" defaultValue={asked.begins} />
        </div>
        <div className="form-field">
          <label htmlFor="state">State</label>
          <select id="state" name="state" defaultValue={asked.state}>
            <option value="all">{`All (${printNumber(all)})`}</option>
            <option value="open">{`Not used (${printNumber(open)})`}</option>
            <option value="used">{`Used (${printNumber(used)})`}</option>
            <option value="revoked">{`Taken back (${printNumber(revoked)})`}</option>
          </select>
        </div>
        <button className="button button-quiet" type="submit">
          Show
        </button>
      </form>
      <p role="status">{list.found === 1 ? '1 link' : `${printNumber(list.found)} links`}</p>
      {list.found > 0 && (
        <div className="table-scroll" role="group" aria-label="Links" tabIndex={0}>
          <table>
            <caption className="visually-hidden">Links and their state</caption>
            <thead>
              <tr>
                <th scope="col">Label</th>
                <th scope="col">State</th>
                <th scope="col">Made</th>
                {may === 'change' && <th scope="col">Take back</th>}
              </tr>
            </thead>
            <tbody>
              {list.links.map(({ label, state, createdAt }, index) => (
                <tr key={index}>
                  <th scope="row" dir="auto">
                    {label}
                  </th>
                  <td>{STATE_WORDS[state]}</td>
                  <td>{printDay(createdAt)}</td>
                  {may === 'change' && (
                    <td>
                      {state === 'open' ? (
                        <form method="post" action={address}>
                          <input type="hidden" name="label" value={label} />
                          <button
                            className="link-button"
                            type="submit"
                            name="intent"
                            value="revoke"
                          >
                            Take back<span className="visually-hidden">: {label}</span>
                          </button>
                        </form>
                      ) : (
                        '–'
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.pages > 1 && (
        <nav className="studio-pages" aria-label="Pages of links">
          {ways.before !== null && (
            <a className="own-survey-link" href={ways.before} rel="prev">
              Previous
            </a>
          )}
          <p>
            Page {list.page} of {list.pages}
          </p>
          {ways.after !== null && (
            <a className="own-survey-link" href={ways.after} rel="next">
              Next
            </a>
          )}
        </nav>
      )}
    </section>
  )
}
