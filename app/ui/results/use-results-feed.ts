import { useCallback, useEffect, useState } from 'react'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { usePoliteAnnouncement } from './use-polite-announcement.ts'

export type FeedState = 'live' | 'paused' | 'reconnecting' | 'off'

type Options = {
  /** The stream of this survey's releases. */
  readonly url: string
  readonly initial: PublicResults
  readonly enabled: boolean
}

// A browser gives up on a stream that was refused, as by a proxy while the server is away.
const TRY_AGAIN_MS = 5000

/**
 * Results that follow the survey's stream, until paused. EventSource reconnects by itself after a
 * broken line; after a refusal we do.
 */
export function useResultsFeed({ url, initial, enabled }: Options) {
  const [results, setResults] = useState(initial)
  const [connection, setConnection] = useState<'live' | 'reconnecting' | 'off'>('off')
  const [wish, setWish] = useState<'follow' | 'pause'>('follow')
  const [attempt, setAttempt] = useState(0)
  const [access, setAccess] = useState<'given' | 'over'>('given')
  const { announcement, announce } = usePoliteAnnouncement()

  useEffect(() => setResults(initial), [initial])

  useEffect(() => {
    if (!enabled || wish === 'pause' || access === 'over') return
    const source = new EventSource(url)
    setConnection('reconnecting')
    source.addEventListener('open', () => setConnection('live'))
    let again: number | undefined
    source.addEventListener('error', () => {
      setConnection('reconnecting')
      if (source.readyState === EventSource.CLOSED)
        again = window.setTimeout(() => setAttempt((count) => count + 1), TRY_AGAIN_MS)
    })
    source.addEventListener('release', (event: MessageEvent<string>) => {
      const next = JSON.parse(event.data) as PublicResults
      setResults(next)
      announce(inWords(next))
    })
    source.addEventListener('received', (event: MessageEvent<string>) => {
      const { received } = JSON.parse(event.data) as { readonly received: number }
      setResults((shown) => ({ ...shown, received }))
    })
    // A link by which the numbers were shown was taken back.
    source.addEventListener('over', () => setAccess('over'))
    return () => {
      window.clearTimeout(again)
      source.close()
      setConnection('off')
    }
  }, [url, enabled, wish, announce, attempt, access])

  const pause = useCallback(() => setWish('pause'), [])
  const resume = useCallback(() => setWish('follow'), [])
  const state: FeedState = enabled && wish === 'pause' ? 'paused' : connection
  return { results, state, announcement, access, pause, resume }
}

const inWords = ({ release, responses }: PublicResults) =>
  release === null ? '' : `Release ${release}: ${responses} responses shown`
