import type { ReleasedFieldwork } from '#app/core/results/shown-block.ts'
import { printDay, printInstant, printNumber } from '../charts/printed.ts'
import { pageAddress, type PageContext } from './finding-context.ts'
import { RECRUITMENT_WORDS } from './words.ts'

type Props = { readonly fieldwork: ReleasedFieldwork; readonly context: PageContext }

/** How answers came in: by releases, since single days would tell what single people did. */
export function FieldworkBlock({ fieldwork, context }: Props) {
  const { openedAt, state, recruitment, releases } = fieldwork
  const [newest] = releases
  return (
    <>
      <dl className="fieldwork-facts">
        <div>
          <dt>Asked by</dt>
          <dd>{RECRUITMENT_WORDS[recruitment]}</dd>
        </div>
        {openedAt !== null && (
          <div>
            <dt>Since</dt>
            <dd>{printDay(openedAt)}</dd>
          </div>
        )}
        <div>
          <dt>Takes answers now</dt>
          <dd>{state === 'open' ? 'Yes' : 'No'}</dd>
        </div>
        {newest !== undefined && (
          <div>
            <dt>Responses shown</dt>
            <dd>{printNumber(newest.responses)}</dd>
          </div>
        )}
      </dl>
      {releases.length > 0 && (
        <div
          className="table-scroll"
          role="group"
          aria-label="Table: the latest releases"
          tabIndex={0}
        >
          <table className="results-table">
            <caption>The latest releases</caption>
            <thead>
              <tr>
                <th scope="col">Release</th>
                <th scope="col">Made</th>
                <th scope="col">Responses shown</th>
              </tr>
            </thead>
            <tbody>
              {releases.map(({ number, at, responses }) => (
                <tr key={number}>
                  <th scope="row">
                    <a href={pageAddress(context, number)}>{printNumber(number)}</a>
                  </th>
                  <td className="instant">{printInstant(at)}</td>
                  <td>{printNumber(responses)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
