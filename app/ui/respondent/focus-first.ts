import type { ElementView, QuestionView } from './view.ts'

/** The same with the focus on the first control; null where none can have it. */
export function focusFirst(elements: readonly ElementView[]): readonly ElementView[] | null {
  const place = elements.findIndex(
    ({ kind, part }) => kind !== 'html' && kind !== 'image' && part?.isHidden !== true,
  )
  const first = elements[place]
  if (first === undefined || first.kind === 'html' || first.kind === 'image') return null
  if (first.kind === 'panel') {
    const inside = focusFirst(first.elements)
    return inside && elements.with(place, { ...first, elements: inside })
  }
  return takesFocus(first) ? elements.with(place, { ...first, isFocused: true }) : null
}

function takesFocus(view: QuestionView): boolean {
  switch (view.kind) {
    case 'single':
    case 'multiple':
    case 'dropdown':
    case 'rating':
    case 'text':
    case 'number':
      return true
    default:
      return false
  }
}
