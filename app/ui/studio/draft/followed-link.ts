import { isWithin } from '../../../core/drafting/pointer.ts'

type Click = Pick<
  MouseEvent,
  'target' | 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'
>

/** The link that a click follows in this window. */
export function followedLink(click: Click): HTMLAnchorElement | null {
  const { target, button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = click
  if (defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  return link === null || link.target !== '' || link.hasAttribute('download') ? null : link
}

/** The address of a screen of the draft that is open here; null where a link leads elsewhere. */
export function screenOfDraft({ href }: HTMLAnchorElement): string | null {
  const { origin, pathname, search } = new URL(href)
  const [draft = ''] = /^\/studio\/surveys\/[^/]+\/edit/.exec(location.pathname) ?? []
  const isScreen = origin === location.origin && draft !== '' && isWithin(pathname, draft)
  return isScreen ? pathname + search : null
}
