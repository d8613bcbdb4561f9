/** What a results page tells the script that keeps it moving. */
export type WatchedPage = {
  /** Null where the numbers don't move. */
  readonly streams: readonly WatchedStream[] | null
  /** What is said to those who can't see that something moved; empty says nothing. */
  readonly said: string
  readonly words: WatchWords
}

/** A survey's stream, and which of its numbers the page shows. */
export type WatchedStream = {
  readonly address: string
  readonly release: number | null
  readonly responses: number
}

/** `held`: somebody has marked text, which would slip from under them. */
export type WatchState = 'live' | 'paused' | 'held' | 'reconnecting'

export type WatchWords = {
  readonly states: { readonly [state in WatchState]: string }
  readonly pause: string
  readonly resume: string
  readonly copied: string
}
