type Message =
  { readonly type: 'rapport:height'; readonly height: number } | { readonly type: 'rapport:done' }

/**
 * Tells the page that frames this one how tall it is, and when all is sent. Only to sites that are
 * listed for it: the browser compares the origin before it hands anything over.
 */
export function tellFramer(state: 'open' | 'done'): void {
  const shell = document.querySelector<HTMLElement>('[data-embed]')
  if (shell === null || parent === window) return
  const framers = framersAmong(JSON.parse(shell.dataset['embed'] ?? '[]') as readonly string[])
  const tell = (message: Message) => {
    for (const origin of framers) parent.postMessage(message, origin)
  }
  let told = 0
  new ResizeObserver(() => {
    const height = Math.ceil(shell.getBoundingClientRect().height)
    if (height !== told) tell({ type: 'rapport:height', height })
    told = height
  }).observe(shell)
  if (state === 'done') tell({ type: 'rapport:done' })
}

/**
 * Not every browser says who frames a page, and the referrer of a second page is the first one.
 * Whoever frames it is on the list all the same, or it would not be shown.
 */
function framersAmong(origins: readonly string[]): readonly string[] {
  const named = 'ancestorOrigins' in location ? location.ancestorOrigins[0] : referrerOrigin()
  return named === undefined || named === location.origin
    ? origins
    : origins.filter((origin) => origin === named)
}

const referrerOrigin = () =>
  document.referrer === '' ? undefined : new URL(document.referrer).origin
