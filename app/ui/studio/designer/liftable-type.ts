import { placesFor } from '../../../core/drafting/edits/places.ts'
import { typeLabel } from '../../../core/drafting/edits/question-types.ts'
import { addAt } from './add-question.ts'
import type { Desk } from './desk.ts'
import { edgeOf, placeAt } from './liftable-elements.ts'
import type { Liftable } from './lift.ts'

/** A kind of question that is carried from beside the canvas onto it. */
export function liftType(desk: Desk, type: string): Liftable {
  const places = placesFor(desk.outline(), [])
  const label = `“${typeLabel(type)}”`
  if (places.length === 0) {
    const empty = document.querySelector('.canvas-empty')
    return {
      label,
      spots: [
        {
          words: 'On the first page',
          edge: () => (empty === null ? null : { element: empty, side: 'top' }),
        },
      ],
      start: NOWHERE,
      spotAt: (x, y) => (isOver(empty, x, y) ? 0 : null),
      drop: () => addAt(desk, type, 'first'),
    }
  }
  return {
    label,
    spots: places.map((place) => ({ words: place.words, edge: () => edgeOf(place) })),
    start: NOWHERE,
    spotAt: (x, y) => {
      if (!isOver(document.querySelector('.canvas'), x, y)) return null
      const place = placeAt(desk, x, y)
      const at = places.findIndex(
        ({ list, index }) => list === place?.list && index === place.index,
      )
      return at === -1 ? null : at
    },
    drop: (at) => {
      const place = places[at]
      if (place !== undefined) addAt(desk, type, place)
    },
  }
}

/** It stands on no spot yet. */
const NOWHERE = -1

function isOver(element: Element | null, x: number, y: number): boolean {
  const box = element?.getBoundingClientRect()
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}
