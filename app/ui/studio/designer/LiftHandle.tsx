import type { Lifting } from './lift.ts'

/** By which something is moved: dragged, or lifted with Space and carried with the arrows. */
export function LiftHandle({
  called,
  handle,
}: {
  readonly called: string
  readonly handle: Lifting['handle']
}) {
  return (
    <button
      type="button"
      className="handle"
      aria-label={`Move ${called}`}
      aria-describedby="lift-help"
      {...handle}
    >
      <span aria-hidden="true">⠿</span>
    </button>
  )
}
