import { WATCH_WORDS } from './watched.ts'

/** Whether the page moves by itself, and the means to stop it: for the page's script to fill in. */
export function LiveControl() {
  return (
    <div className="status-live by-script" data-live-control data-still>
      <p className="live-state live-state-reconnecting">{WATCH_WORDS.states.reconnecting}</p>
      <button type="button" className="button button-quiet">
        {WATCH_WORDS.pause}
      </button>
    </div>
  )
}
