import type { FeedState } from './use-results-feed.ts'

export type LiveControlProps = {
  readonly liveState: FeedState
  readonly onPause?: (() => void) | undefined
  readonly onResume?: (() => void) | undefined
}

/** Whether the page moves by itself, and the means to stop it. */
export function LiveControl({ liveState, onPause, onResume }: LiveControlProps) {
  const isPaused = liveState === 'paused'
  const act = isPaused ? onResume : onPause
  if (liveState === 'off' && act === undefined) return null
  return (
    <div className="status-live">
      <p className={`live-state live-state-${liveState}`}>{WORDS[liveState]}</p>
      {act !== undefined && (
        <button type="button" className="button button-quiet" onClick={act}>
          {isPaused ? 'Resume updates' : 'Pause updates'}
        </button>
      )}
    </div>
  )
}

const WORDS: Readonly<Record<FeedState, string>> = {
  live: 'Updates by itself',
  paused: 'Updates paused',
  reconnecting: 'Reconnecting',
  off: 'Not updating',
}
