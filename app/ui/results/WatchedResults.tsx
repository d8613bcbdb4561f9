import type { ReactNode } from 'react'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { WatchedStream } from '#app/core/results/watched-page.ts'
import { watchedPage } from './watched.ts'

type Props = {
  readonly results: PublicResults
  readonly streams: readonly WatchedStream[] | null
  readonly children: ReactNode
}

/** What the script of the page keeps at what is newest. */
export function WatchedResults({ results, streams, children }: Props) {
  return (
    <div className="results" data-watched={JSON.stringify(watchedPage(results, streams))}>
      {children}
      <p className="visually-hidden" role="status" data-announced="" data-still="" />
    </div>
  )
}
