/** Two circles that overlap: one who asks, one who answers. */
export function Wordmark() {
  return (
    <a className="wordmark" href="/">
      <svg viewBox="0 0 36 24" width="36" height="24" aria-hidden="true" focusable="false">
        <circle className="wordmark-asks" cx="12" cy="12" r="10" />
        <circle className="wordmark-answers" cx="24" cy="12" r="10" />
      </svg>
      <span>Rapport</span>
    </a>
  )
}
