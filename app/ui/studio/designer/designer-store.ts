import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { Place } from '../../../core/drafting/edits/places.ts'

/** What is open beside the canvas, and by which button. */
export type Opened =
  | { readonly kind: 'picker'; readonly place: Place | 'first'; readonly by: HTMLElement }
  | { readonly kind: 'menu'; readonly key: string; readonly by: HTMLElement }
  | { readonly kind: 'pageMenu'; readonly pointer: Pointer; readonly by: HTMLElement }
  | { readonly kind: 'moveTo'; readonly keys: readonly string[]; readonly by: HTMLElement }
  | { readonly kind: 'convert'; readonly key: string; readonly by: HTMLElement }

/** What the panel is to open: where a check or another screen led to. */
export type Asked = { readonly pointer: Pointer; readonly property: string }

/** How the designer is looked at; nothing of it belongs to the draft. */
export type DesignerState = {
  /** The element that is being edited. */
  readonly active: string | null
  readonly selected: ReadonlySet<string>
  readonly opened: Opened | null
  readonly asked: Asked | null
  /** What was just done and can be undone by the button beside it. */
  readonly toast: string | null
  readonly values: 'hidden' | 'shown'
  /** Types that were added last, newest first. */
  readonly recent: readonly string[]
}

export type DesignerStore = {
  readonly state: () => DesignerState
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (change: Partial<DesignerState>) => void
}

export function createDesignerStore(): DesignerStore {
  let state: DesignerState = {
    active: null,
    selected: new Set(),
    opened: null,
    asked: null,
    toast: null,
    values: 'hidden',
    recent: [],
  }
  const listeners = new Set<() => void>()
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (change) => {
      state = { ...state, ...change }
      listeners.forEach((listener) => listener())
    },
  }
}
