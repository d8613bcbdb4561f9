import type { DescribedVariable } from '#app/core/exchange/describe-variables.ts'
import { printNumber } from '../../charts/printed.ts'
import { questionsOf } from './questions-of.ts'
import { QuestionEntry } from './QuestionEntry.tsx'

export type CodebookPageView = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly search: string
  readonly variables: readonly DescribedVariable[]
  readonly all: number
  readonly versions: readonly number[]
  readonly own: readonly { readonly name: string; readonly label: string }[]
}

/** What was asked, what answers mean, and what everything is called in files; fit to print. */
export function CodebookPage({ page }: { readonly page: CodebookPageView }) {
  const { slug, title, locale, search, variables, all, versions, own } = page
  const here = `/studio/surveys/${slug}/codebook`
  const query = new URLSearchParams({ lang: locale, ...(search === '' ? {} : { q: search }) })
  return (
    <div className="studio codebook">
      <div>
        <h1>Codebook</h1>
        <p className="lead" lang={locale} dir="auto">
          {title}
        </p>
        <p>
          {countOf(all, 'variable')} over {countOf(versions.length, 'version')} of the
          questionnaire, named as in its exports.
        </p>
      </div>
      <form className="codebook-search" method="get" action={here} role="search">
        <input type="hidden" name="lang" value={locale} />
        <div className="form-field">
          <label htmlFor="q">Search names, wording and answers</label>
          <input id="q" name="q" type="search" defaultValue={search} autoComplete="off" />
        </div>
        <button className="button" type="submit">
          Search
        </button>
        {search !== '' && (
          <a className="button button-quiet" href={`${here}?lang=${locale}`}>
            Show all
          </a>
        )}
        <a className="button button-quiet" href={`${here}.csv?${query.toString()}`} download>
          As CSV
        </a>
      </form>
      {search !== '' && (
        <p role="status">
          {variables.length === 0
            ? 'No variable has'
            : `${countOf(variables.length, 'variable')} with`}{' '}
          “<bdi>{search}</bdi>”.
        </p>
      )}
      {questionsOf(variables).map((entry) => (
        <QuestionEntry
          key={entry.variables[0].id}
          slug={slug}
          entry={entry}
          locale={locale}
          versions={versions}
        />
      ))}
      {search === '' && (
        <section className="codebook-entry" aria-labelledby="own">
          <h2 id="own">In every file</h2>
          <dl className="codebook-own">
            {own.map(({ name, label }) => (
              <div key={name}>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}

const countOf = (n: number, thing: string) => `${printNumber(n)} ${thing}${n === 1 ? '' : 's'}`
