import { flushSync } from 'react-dom'

/**
 * Changes what is in hand while something stays where it is seen, though what was in hand above it
 * closes. Not every browser does so by itself.
 */
export function holdStill(seen: Element, change: () => void): void {
  const { top } = seen.getBoundingClientRect()
  flushSync(change)
  settle(() => {
    const by = seen.getBoundingClientRect().top - top
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' })
  })
}

/** What has the keyboard is in sight, also once what was in hand above it has closed. */
export const keepInSight = (found: Element): void =>
  settle(() => found.scrollIntoView({ block: 'nearest' }))

/**
 * Before it is painted, when its layout is worked out anyway, and again when what comes into sight by
 * it has been drawn in its true height.
 */
function settle(put: () => void): void {
  requestAnimationFrame(() => {
    put()
    requestAnimationFrame(put)
  })
}
