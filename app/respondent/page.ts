import type { DevicePage } from '../core/response/device-page.ts'

const HOLDER = '[data-device]'

/** Said on the document when another page stands in the place of the one before. */
export const PAGE_SHOWN = 'rapport:page'

/** Said on the document when fields were filled in that nobody typed in. */
export const FILLED_IN = 'rapport:filled'

export function readDevicePage(document: Document): DevicePage | null {
  const text = document.querySelector<HTMLElement>(HOLDER)?.dataset['device']
  // Our own server wrote it into our own page.
  return text === undefined ? null : (JSON.parse(text) as DevicePage)
}

/** Puts the page that the server answered with in the place of this one; false where it is none. */
export function showPage(html: string): boolean {
  // Its style bears a nonce of its own, which this page would refuse; and it is here already.
  const bare = html.replace(/<style[^>]*>.*?<\/style>/gs, '')
  const next = new DOMParser().parseFromString(bare, 'text/html')
  const main = next.querySelector<HTMLElement>('main')
  const mine = document.querySelector('main')
  if (main === null || mine === null || next.querySelector(HOLDER) === null) return false
  document.title = next.title
  mine.replaceWith(document.adoptNode(main))
  const wanted = main.querySelector<HTMLElement>('[autofocus]') ?? main
  wanted.focus()
  wanted.scrollIntoView()
  document.dispatchEvent(new Event(PAGE_SHOWN))
  return true
}

/** How things stand with this page, beneath its buttons, where the eyes are after pressing one. */
export function say(text: string, tone: 'quiet' | 'kept'): void {
  const line = document.querySelector<HTMLElement>('[data-device-state]')
  if (line === null || line.textContent === text) return
  line.textContent = text
  line.classList.toggle('notice', tone === 'kept')
}

/** Something about other answers that this device keeps, above everything. */
export function note(text: string, link?: { readonly href: string; readonly text: string }): void {
  const holder = document.querySelector(HOLDER)
  if (holder === null) return
  const box = element('div', 'notice')
  box.setAttribute('role', 'status')
  holder.querySelector(':scope > .notice')?.remove()
  holder.prepend(box)
  box.append(element('p', '', text))
  if (link === undefined) return
  const anchor = element('a', '', link.text)
  anchor.href = link.href
  const line = element('p')
  line.append(anchor)
  box.append(line)
}

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  if (text !== '') made.textContent = text
  return made
}
