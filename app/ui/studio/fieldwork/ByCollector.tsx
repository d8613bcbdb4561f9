import { MAXIMUM } from '#app/core/fieldwork/quotas.ts'
import { printNumber } from '../../charts/printed.ts'
import { KIND_WORDS } from '../collect/collect-view.ts'
import { FillBar } from './FillBar.tsx'
import type { FieldworkCollector } from './fieldwork-view.ts'

type Props = { readonly slug: string; readonly collectors: readonly FieldworkCollector[] }

/** What came through each door, and how full its quotas are. */
export function ByCollector({ slug, collectors }: Props) {
  const withQuotas = collectors.filter(({ quotas }) => quotas.length > 0)
  return (
    <>
      {withQuotas.map((collector) => (
        <section key={collector.key} aria-labelledby={`quotas-${collector.key}`}>
          <h2 id={`quotas-${collector.key}`} dir="auto">
            Quotas: {nameOf(collector)}
          </h2>
          <dl className="fills">
            {collector.quotas.map(({ name, limit, taken }) => (
              <FillBar
                key={name}
                label={name === MAXIMUM ? 'All responses' : name}
                count={taken}
                of={limit}
                full="Full"
              />
            ))}
          </dl>
        </section>
      ))}
      <section aria-labelledby="by-collector">
        <h2 id="by-collector">By collector</h2>
        <div className="table-scroll" role="group" aria-label="By collector" tabIndex={0}>
          <table>
            <caption className="visually-hidden">What came through each collector</caption>
            <thead>
              <tr>
                <th scope="col">Collector</th>
                <th scope="col">Received</th>
                <th scope="col">Under way</th>
                <th scope="col">Screened out</th>
                <th scope="col">Broke off</th>
              </tr>
            </thead>
            <tbody>
              {collectors.map((collector) => (
                <tr key={collector.key}>
                  <th scope="row" dir="auto">
                    <a
                      className="own-survey-link"
                      href={`/studio/surveys/${slug}/collect/${collector.key}`}
                    >
                      {nameOf(collector)}
                    </a>
                  </th>
                  <td>{printNumber(collector.counts.submitted)}</td>
                  <td>{printNumber(collector.inProgress)}</td>
                  <td>{printNumber(collector.counts.screenedOut)}</td>
                  <td>{printNumber(collector.counts.brokeOff)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}

function nameOf({ name, kind }: FieldworkCollector): string {
  if (name !== '') return name
  return kind === 'reconstruction' || kind === 'import' ? kind : KIND_WORDS[kind].name
}
