import { flushSync } from 'react-dom'
import { addPage } from '../../../core/drafting/edits/add-page.ts'
import { addElement, addFirstElement } from '../../../core/drafting/edits/add-element.ts'
import type { Place } from '../../../core/drafting/edits/places.ts'
import { isWithin } from '../../../core/drafting/pointer.ts'
import type { Desk } from './desk.ts'
import { focusFirstField, focusHandle, focusPage } from './focus.ts'

const MOST_RECENT = 4

/** Puts a new question, group or block at a place, and takes it in hand. */
export function addAt(desk: Desk, type: string, place: Place | 'first'): void {
  const { recent } = desk.view.state()
  desk.view.set({
    recent: [type, ...recent.filter((each) => each !== type)].slice(0, MOST_RECENT),
  })
  const document = desk.document()
  const [added] = desk.place(
    place === 'first' ? addFirstElement(document, type) : addElement(document, type, place),
  )
  if (added !== undefined) takeUp(desk, added)
}

/** In hand, with the cursor where one begins to write. */
export function takeUp(desk: Desk, key: string): void {
  focusHandle(key)
  flushSync(() => desk.view.set({ active: key }))
  focusFirstField(key)
}

/** A new page after the one that a place is on. */
export function addPageAfter(desk: Desk, place: Place | 'first'): void {
  const { pages } = desk.outline()
  const here =
    place === 'first' ? -1 : pages.findIndex(({ pointer }) => isWithin(place.list, pointer))
  const index = here === -1 ? pages.length : here + 1
  if (desk.perform(addPage(desk.document(), index))) focusPage(index)
}

/** Below an element, else at the end of a page, else of all. */
export function placeAfter(desk: Desk, key: string | null, page: number | null): Place | 'first' {
  const element = key === null ? undefined : desk.keys().elementOf.get(key)
  if (element !== undefined) {
    const at = element.pointer.lastIndexOf('/')
    return {
      list: element.pointer.slice(0, at),
      index: Number(element.pointer.slice(at + 1)) + 1,
    }
  }
  const last = desk.outline().pages.at(page ?? -1)
  return last === undefined
    ? 'first'
    : { list: last.list.pointer, index: last.list.elements.length }
}
