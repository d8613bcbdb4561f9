type Way = 'back' | 'on' | 'figures'

const WAYS: { readonly [key: string]: Way } = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  r: 'figures',
  R: 'figures',
}

/**
 * Turns a screen without leaving it: by its links, by the keys that stand on its button, and by the
 * browser's own ways. What it shows then is fetched from the address.
 */
export function wireTurns(holder: Element, turned: () => void): void {
  const link = (way: Way) => holder.querySelector<HTMLAnchorElement>(`a[data-turn="${way}"]`)
  if (link('on') === null) return
  const go = (address: string) => {
    history.pushState(null, '', address)
    turned()
  }
  const keys = holder.querySelector('[data-keys]')
  keys?.addEventListener('click', () => {
    const isOn = keys.getAttribute('aria-pressed') === 'true'
    keys.setAttribute('aria-pressed', String(!isOn))
  })
  holder.addEventListener('click', (event) => {
    const { button, ctrlKey, metaKey, shiftKey, target } = event as MouseEvent
    const found =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-turn]') : null
    if (found === null || button !== 0 || ctrlKey || metaKey || shiftKey) return
    event.preventDefault()
    go(found.href)
  })
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event
    const way = WAYS[key]
    const isTyping = target instanceof Element && target.matches('input, select, textarea')
    if (way === undefined || ctrlKey || metaKey || altKey || isTyping || defaultPrevented) return
    if (keys?.getAttribute('aria-pressed') === 'false') return
    const address = link(way)?.href
    if (address === undefined) return
    event.preventDefault()
    go(address)
  })
  addEventListener('popstate', turned)
}
