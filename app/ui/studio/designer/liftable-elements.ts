import { flushSync } from 'react-dom'
import { moveElements } from '../../../core/drafting/edits/move-elements.ts'
import { labelOf } from '../../../core/drafting/edits/outline.ts'
import { outOfOrder } from '../../../core/drafting/edits/out-of-order.ts'
import { placeOf, placesFor, type Place } from '../../../core/drafting/edits/places.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { Desk } from './desk.ts'
import type { Edge } from './drop-line.ts'
import { focusHandle } from './focus.ts'
import type { Liftable } from './lift.ts'

/** What an action on an element is about: all that are selected if it is one of them. */
export function keysFor({ view, keys }: Desk, key: string): readonly string[] {
  const { selected } = view.state()
  return selected.has(key) ? [...selected].filter((each) => keys().elementOf.has(each)) : [key]
}

/** An element, or all that are selected with it, to be carried over the whole canvas. */
export function liftElements(desk: Desk, key: string): Liftable | null {
  const moved = keysFor(desk, key)
  const pointers = moved.map(desk.pointerOf)
  const outline = desk.outline()
  const places = placesFor(outline, pointers)
  const start = placeOf(places, outline, pointers)
  const first = desk.keys().elementOf.get(key)
  if (first === undefined || start === -1) return null
  return {
    label: moved.length === 1 ? `“${labelOf(first)}”` : `${moved.length} questions`,
    spots: places.map((place) => ({ words: place.words, edge: () => edgeOf(place) })),
    start,
    spotAt: (x, y) => {
      const place = placeAt(desk, x, y)
      if (place === null || pointers.some((pointer) => place.list.startsWith(`${pointer}/`)))
        return null
      const at = places.findIndex(({ list, index }) => list === place.list && index === place.index)
      return at === -1 ? start : at
    },
    drop: (at) => {
      const place = places[at]
      if (place !== undefined) moveTo(desk, pointers, place, key)
    },
  }
}

/** Moves, keeps the keyboard where it was, and warns of rules that now look ahead. */
export function moveTo(
  desk: Desk,
  pointers: readonly Pointer[],
  place: Place,
  focused: string,
): void {
  const before = outOfOrder(desk.outline()).length
  // Else the browser lays the page out once more, for a focus that goes along with what is moved.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  flushSync(() => desk.place(moveElements(desk.document(), pointers, place)))
  focusHandle(focused)
  warnOfOrder(desk, before)
}

export function warnOfOrder(desk: Desk, before: number): void {
  const now = outOfOrder(desk.outline())
  const last = now.at(-1)
  if (now.length > before && last !== undefined)
    desk.view.set({
      toast: `“${labelOf(last.reader)}” now comes before “${labelOf(last.reads)}”, whose answer it needs.`,
    })
}

const listAt = (pointer: Pointer) => document.querySelector(`[data-list="${CSS.escape(pointer)}"]`)

export function edgeOf({ list, index }: Place): Edge | null {
  const drawn = listAt(list)
  const cards = drawn === null ? [] : [...drawn.querySelectorAll(':scope > [data-card]')]
  const next = cards.find((card) => Number(card.getAttribute('data-index')) >= index)
  if (next !== undefined) return { element: next, side: 'top' }
  const last = cards.at(-1) ?? drawn
  return last === null ? null : { element: last, side: 'bottom' }
}

/** The place below a point, from whichever side of the canvas it is looked at. */
export function placeAt(desk: Desk, x: number, y: number): Place | null {
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect()
  if (canvas === undefined) return null
  const inside = Math.min(Math.max(x, canvas.left + 32), canvas.right - 32)
  const below = document.elementFromPoint(inside, y)
  const found = below?.closest('[data-card], [data-list], [data-page]')
  if (found == null) return null
  const key = found.getAttribute('data-card')
  if (key !== null) {
    const pointer = desk.pointerOf(key)
    const at = pointer.lastIndexOf('/')
    const { top, height } = found.getBoundingClientRect()
    const index = Number(pointer.slice(at + 1)) + (y > top + height / 2 ? 1 : 0)
    return { list: pointer.slice(0, at), index }
  }
  const list =
    found.getAttribute('data-list') ?? found.querySelector('[data-list]')?.getAttribute('data-list')
  if (list == null) return null
  const { top, height } = found.getBoundingClientRect()
  const count = listAt(list)?.querySelectorAll(':scope > [data-card]').length ?? 0
  return { list, index: y > top + height / 2 ? count : 0 }
}
