/** Changes the page without moving what is being looked at. */
export function standStill(change: () => void): void {
  const seen = firstInSight()
  const before = seen?.getBoundingClientRect().top
  change()
  if (seen === null || before === undefined || !seen.isConnected) return
  const moved = seen.getBoundingClientRect().top - before
  // Some browsers have kept it in place already.
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
}

function firstInSight(): Element | null {
  if (scrollY === 0) return null
  const found = document.elementFromPoint(innerWidth / 2, innerHeight / 3)
  return found?.closest('[data-watched] *') ?? null
}

/** Calls back as soon as no text within the holder is marked. */
export function whenNothingIsMarked(holder: Element, then: () => void, held: () => void): void {
  if (!isMarked(holder)) {
    then()
    return
  }
  held()
  const look = () => {
    if (isMarked(holder)) return
    document.removeEventListener('selectionchange', look)
    then()
  }
  document.addEventListener('selectionchange', look)
}

function isMarked(holder: Element): boolean {
  const selection = getSelection()
  return selection?.isCollapsed === false && holder.contains(selection.anchorNode)
}
