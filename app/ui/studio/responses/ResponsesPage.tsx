import { printNumber } from '../../charts/printed.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { momentInWords } from '../account/moment.ts'
import { SurveyHeader } from '../SurveyHeader.tsx'
import { TableScroll } from '../tables/TableScroll.tsx'
import { PageLinks, SearchStopped } from './PageLinks.tsx'
import { ResponsesForm } from './ResponsesForm.tsx'
import {
  collectorWords,
  flagNames,
  SOURCE_WORDS,
  STATE_WORDS,
  type ResponsesPageView,
  type ResponsesView,
} from './responses-view.ts'
import { Said } from './Said.tsx'

/** Every response by itself: which there are, and the way to each. */
export function ResponsesPage({ view }: { readonly view: ResponsesView }) {
  const { survey, errors, page, locale, asked } = view
  return (
    <div className="studio tables responses">
      <FormErrors errors={errors} />
      <SurveyHeader survey={survey} heading="Responses" />
      <ResponsesForm view={view} />
      {page !== null && (
        <section className="table-section" aria-labelledby="listed">
          <h2 id="listed" className="visually-hidden">
            Listed
          </h2>
          <div className="responses-head">
            <p role="status">{foundSentence(page, view)}</p>
            <a className="own-survey-link" href={`/studio/surveys/${survey.slug}/texts`}>
              Text answers and their codes
            </a>
          </div>
          <SearchStopped further={page.ways.further} />
          {page.lines.length > 0 ? (
            <>
              <PageLinks ways={page.ways} of="responses, above" />
              <Listed page={page} locale={locale} source={SOURCE_WORDS[asked.source]} />
              <PageLinks ways={page.ways} of="responses" />
            </>
          ) : (
            <NoneListed page={page} />
          )}
        </section>
      )}
    </div>
  )
}

function foundSentence({ received, found, lines }: ResponsesPageView, { asked }: ResponsesView) {
  const all = `${printNumber(received)} received (${SOURCE_WORDS[asked.source].toLowerCase()})`
  const fit = found === received ? all : `${printNumber(found)} of ${all}`
  return asked.search === ''
    ? `${fit}.`
    : `${fit}, looked through for words: ${printNumber(lines.length)} on this page.`
}

function NoneListed({ page }: { readonly page: ResponsesPageView }) {
  const { received, ways } = page
  return (
    <div className="empty">
      <h2>{received === 0 ? 'No responses yet' : 'None of that kind'}</h2>
      <p>
        {received === 0
          ? 'Each response stands here as soon as it is sent.'
          : ways.further === null
            ? 'Ask for less, or start again.'
            : 'None among those that were looked through.'}
      </p>
    </div>
  )
}

type ListedProps = {
  readonly page: ResponsesPageView
  readonly locale: string
  readonly source: string
}

function Listed({ page: { lines, columns }, locale, source }: ListedProps) {
  return (
    <TableScroll kind="responses" label="Responses">
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Received</th>
            <th scope="col">State</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                <span className="column-words" lang={locale} dir="auto">
                  {label}
                </span>
              </th>
            ))}
            <th scope="col">Flags</th>
            <th scope="col">Collector</th>
            <th scope="col">Version</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.seq} className={`response-${line.state}`}>
              <th scope="row">
                <a className="own-survey-link" href={line.href}>
                  <span className="visually-hidden">Response </span>
                  {line.number === null ? 'New' : printNumber(line.number)}
                </a>
              </th>
              <td>
                <time dateTime={new Date(line.at).toISOString()}>{momentInWords(line.at)}</time>
              </td>
              <td>{STATE_WORDS[line.state]}</td>
              {columns.map(({ id }, place) => {
                const said = line.cells[place]
                return (
                  <td key={id} className="words">
                    {said === undefined ? (
                      <span className="answer-none">Deleted</span>
                    ) : (
                      <Said said={said} locale={locale} />
                    )}
                  </td>
                )
              })}
              <td>{flagNames(line.flags)}</td>
              <td dir="auto">{line.collector === null ? '' : collectorWords(line.collector)}</td>
              <td>{line.version}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
