import { landingAt, type Landing } from '../../../core/drafting/landing.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { Desk } from './desk.ts'

/**
 * Takes in hand what holds a place, brings it into sight, and puts the keyboard where the place is
 * written: on the canvas, or in the panel if only that shows it. Gives what calls it off.
 */
export function landOn(desk: Desk, pointer: Pointer): () => void {
  const landing = landingAt(desk.document(), pointer)
  const key =
    landing.at.kind === 'element' ? (desk.keys().keyAt.get(landing.at.pointer) ?? null) : null
  const page = landing.at.kind === 'page' ? landing.at.pointer : null
  desk.view.set({ active: key, page, selected: new Set() })
  // Once it is drawn as what is in hand, and the window is where a new page begins.
  const frame = requestAnimationFrame(() => {
    const holder = holderOf(landing, key)
    const field = fieldIn(holder, landing.field)
    const found = field ?? holder?.querySelector<HTMLElement>('[data-handle]')
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'center' })
    if (field === null && landing.property !== null)
      desk.view.set({
        asked: { pointer: landing.at.pointer, property: landing.property },
        sheet: 'open',
      })
  })
  return () => cancelAnimationFrame(frame)
}

function holderOf({ at }: Landing, key: string | null): HTMLElement | null {
  switch (at.kind) {
    case 'element':
      return document.querySelector(`[data-card="${CSS.escape(key ?? '')}"]`)
    case 'page':
      return document.querySelector(`[data-page="${at.index}"]`)
    case 'survey':
      return document.querySelector('.survey-head')
  }
}

/** Its own field, and not that of a question that stands in it. */
function fieldIn(holder: HTMLElement | null, field: string | null): HTMLElement | null {
  if (holder === null || field === null) return null
  const [found] = [
    ...holder.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`),
  ].filter((each) => each.closest('[data-card], [data-page], .survey-head') === holder)
  return found ?? null
}
