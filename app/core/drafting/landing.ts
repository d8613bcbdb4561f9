import { outlineOf, elementsOf } from './edits/outline.ts'
import { indexOf, isWithin, pointerOf, tokensOf, type Pointer } from './pointer.ts'
import type { DraftDocument } from './step.ts'

/** Where the designer shows a place of a draft. */
export type Landing = {
  readonly at:
    | { readonly kind: 'element'; readonly pointer: Pointer }
    | { readonly kind: 'page'; readonly pointer: Pointer; readonly index: number }
    | { readonly kind: 'survey'; readonly pointer: Pointer }
  /** What is written there, if the canvas has a field for it: `title`, `choices/2`. */
  readonly field: string | null
  /** The property that it belongs to. */
  readonly property: string | null
}

/** The innermost element, page or survey that holds a place, and what the place is of it. */
export function landingAt(document: DraftDocument, pointer: Pointer): Landing {
  const outline = outlineOf(document)
  const element = elementsOf(outline).findLast((each) => isWithin(pointer, each.pointer))
  if (element !== undefined)
    return {
      at: { kind: 'element', pointer: element.pointer },
      ...partAt(pointer, element.pointer),
    }
  const index = outline.pages.findIndex(
    (page) => page.kind === 'page' && isWithin(pointer, page.pointer),
  )
  const page = outline.pages[index]
  if (page !== undefined)
    return {
      at: { kind: 'page', pointer: page.pointer, index },
      ...partAt(pointer, page.pointer),
    }
  return {
    at: { kind: 'survey', pointer: '/source' },
    ...partAt(isWithin(pointer, '/source') ? pointer : '/source', '/source'),
  }
}

function partAt(pointer: Pointer, holder: Pointer): Pick<Landing, 'field' | 'property'> {
  const [property, next] = tokensOf(pointer.slice(holder.length))
  if (property === undefined) return { field: null, property: null }
  const isEntry = next !== undefined && indexOf(next) !== null
  return { field: isEntry ? pointerOf([property, next]).slice(1) : property, property }
}

/** The screen of the editor on which a place is changed, as its address ends. */
export function screenOf(pointer: Pointer): '' | '/theme' | '/method' | '/findings' | '/results' {
  if (isWithin(pointer, '/source/theme')) return '/theme'
  if (isWithin(pointer, '/study/method')) return '/method'
  if (isWithin(pointer, '/study/results')) return '/results'
  return isWithin(pointer, '/study') ? '/findings' : ''
}
