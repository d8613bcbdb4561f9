import type { WatchedStream } from '../core/results/watched-page.ts'

// A browser gives up on a stream that was refused, as by a proxy while the server is away.
const TRY_AGAIN_MS = 5000

export type Followed = {
  readonly onConnection: (state: 'live' | 'reconnecting') => void
  /** There are other numbers than the page shows; which, in short. */
  readonly onRelease: (told: string) => void
  readonly onReceived: (received: number) => void
  /** Whoever looks may no longer do so. */
  readonly onOver: () => void
  /** What the page shows of this stream by now. */
  readonly shown: () => WatchedStream
}

type Told = {
  readonly release: number | null
  readonly responses: number
  readonly received: number
}

/** Follows a stream until it is let go; after a broken line it comes back by itself. */
export function follow({
  onConnection,
  onRelease,
  onReceived,
  onOver,
  shown,
}: Followed): () => void {
  let source: EventSource | null = null
  let again: number | undefined
  connect()
  return leave

  function leave(): void {
    clearTimeout(again)
    source?.close()
  }

  function connect(): void {
    const stream = new EventSource(shown().address)
    source = stream
    // The first thing that a stream tells is mostly on the page already.
    let isFirst = true
    onConnection('reconnecting')
    stream.addEventListener('open', () => onConnection('live'))
    stream.addEventListener('error', () => {
      onConnection('reconnecting')
      isFirst = true
      if (stream.readyState === EventSource.CLOSED) again = window.setTimeout(connect, TRY_AGAIN_MS)
    })
    stream.addEventListener('release', ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Told
      const { release, responses } = shown()
      const isShown = isFirst && told.release === release && told.responses === responses
      isFirst = false
      onReceived(told.received)
      if (!isShown) onRelease(`${told.release ?? 0}-${told.responses}`)
    })
    stream.addEventListener('received', ({ data }: MessageEvent<string>) => {
      onReceived((JSON.parse(data) as Pick<Told, 'received'>).received)
    })
    stream.addEventListener('over', () => {
      leave()
      onOver()
    })
  }
}
