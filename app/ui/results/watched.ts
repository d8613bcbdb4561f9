import type { PublicResults } from '#app/core/results/public-results.ts'
import type { WatchedPage, WatchedStream, WatchWords } from '#app/core/results/watched-page.ts'
import { printNumber } from '../charts/printed.ts'

export const WATCH_WORDS: WatchWords = {
  states: {
    live: 'Updates by itself',
    paused: 'Updates paused',
    held: 'Updates wait while text is marked',
    reconnecting: 'Connecting',
  },
  pause: 'Pause updates',
  resume: 'Resume updates',
  copied: 'Copied',
}

/** What the script of the page is told of it. */
export const watchedPage = (
  results: PublicResults,
  streams: readonly WatchedStream[] | null,
): WatchedPage => ({
  streams,
  said:
    results.release === null
      ? ''
      : `Release ${results.release}: ${printNumber(results.responses)} responses shown`,
  words: WATCH_WORDS,
})
