import type { PublicResults } from '#app/core/results/public-results.ts'
import { printDay, printInstant, printNumber } from '../charts/printed.ts'
import { LiveControl, type LiveControlProps } from './LiveControl.tsx'
import { SOURCE_WORDS } from './words.ts'

export type StatusProps = LiveControlProps & {
  readonly results: PublicResults
  readonly address: 'latest' | 'pinned'
  /** The address of this results page without a query. */
  readonly resultsBase: string
  readonly openedAt: number | null
  readonly isOpen: boolean
}

export function StatusLine({
  results,
  address,
  resultsBase,
  openedAt,
  isOpen,
  ...live
}: StatusProps) {
  const { source, release, releasedAt } = results
  return (
    <div className="status-line">
      <ul className="facts">
        <li>
          <strong>{SOURCE_WORDS[source]}</strong>
          {source === 'live' && openedAt !== null && ` since ${printDay(openedAt)}`}
          {source === 'live' && !isOpen && ', closed'}
        </li>
        <li>{shownWords(results)}</li>
        {release !== null && (
          <li>
            <a href={`${resultsBase}?release=${release}`}>Release {printNumber(release)}</a>
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
        <p className="status-live">
          This release does not change. <a href={resultsBase}>See the latest</a>
        </p>
      ) : (
        <LiveControl {...live} />
      )}
    </div>
  )
}

function shownWords({ source, release, responses, received }: PublicResults) {
  if (source === 'reconstruction') return `${printNumber(responses)} rows`
  if (source === 'live' && release === null) return `${printNumber(received)} received`
  return `${printNumber(responses)} of ${printNumber(received)} responses shown`
}
