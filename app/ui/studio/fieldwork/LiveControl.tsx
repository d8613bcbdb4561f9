export type FeedState = 'live' | 'paused' | 'reconnecting' | 'off'

export type LiveControlProps = {
  readonly liveState: FeedState
  /** Pauses, or resumes when paused. Without it there is no button. */
  readonly onPause?: (() => void) | undefined
}

/** Whether the page moves by itself, and the means to stop it. */
export function LiveControl({ liveState, onPause }: LiveControlProps) {
  if (liveState === 'off' && onPause === undefined) return null
  return (
    <div className="status-live">
      <p className={`live-state live-state-${liveState}`}>{WORDS[liveState]}</p>
      {onPause !== undefined && liveState !== 'off' && (
        <button type="button" className="button button-quiet" onClick={onPause}>
          {liveState === 'paused' ? 'Resume updates' : 'Pause updates'}
        </button>
      )}
    </div>
  )
}

const WORDS: Readonly<Record<FeedState, string>> = {
  live: 'Updates by itself',
  paused: 'Updates paused',
  reconnecting: 'Connecting',
  off: 'Not updating',
}
