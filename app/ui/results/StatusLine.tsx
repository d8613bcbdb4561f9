import type { PublicResults } from '#app/core/results/public-results.ts'
import { printDay, printInstant, printNumber } from '../charts/printed.ts'
import { pageAddress, type PageContext } from './finding-context.ts'
import { LiveControl } from './LiveControl.tsx'
import { Received } from './Received.tsx'
import { SOURCE_WORDS } from './words.ts'

export type StatusProps = {
  readonly context: PageContext
  readonly address: 'latest' | 'pinned'
  /** Who may come to that address: everybody, for ever, or whoever has a link, as long as that is good. */
  readonly audience: 'public' | 'link'
  readonly moves: 'live' | 'still'
}

export function StatusLine({ context, address, audience, moves }: StatusProps) {
  const { results } = context
  const { openedAt, isOpen } = context.page
  const { source, release, releasedAt } = results
  return (
    <div className="status-line">
      <ul className="facts">
        <li>
          <strong>{SOURCE_WORDS[source]}</strong>
          {source === 'live' && openedAt !== null && ` since ${printDay(openedAt)}`}
          {source === 'live' && !isOpen && address === 'latest' && ', closed'}
        </li>
        <li>
          <ShownWords results={results} address={address} />
        </li>
        {release !== null && (
          <li>
            <a href={pageAddress(context, release)}>Release {printNumber(release)}</a>
            {releasedAt !== null && (
              <>
                {', '}
                <time dateTime={new Date(releasedAt).toISOString()}>
                  {printInstant(releasedAt)}
                </time>
              </>
            )}
          </li>
        )}
      </ul>
      {address === 'pinned' ? (
        <p className="status-pinned">
          This release does not change
          {audience === 'public' && ', and keeps this address for ever'}.{' '}
          <a href={pageAddress(context, null)}>See the latest</a>
        </p>
      ) : (
        moves === 'live' && <LiveControl />
      )}
    </div>
  )
}

type ShownProps = Pick<StatusProps, 'address'> & { readonly results: PublicResults }

function ShownWords({ results, address }: ShownProps) {
  const { source, release, responses, received } = results
  if (source === 'reconstruction') return <>{printNumber(responses)} rows</>
  if (source === 'live' && release === null)
    return (
      <>
        <Received received={received} /> received
      </>
    )
  if (address === 'pinned') return <>{printNumber(responses)} responses shown</>
  return (
    <>
      {printNumber(responses)} of <Received received={received} /> responses shown
    </>
  )
}
