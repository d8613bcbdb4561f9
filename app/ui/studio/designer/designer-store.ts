import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { Place } from '../../../core/drafting/edits/places.ts'

/** What is open beside the canvas, and by which button. */
export type Opened =
  | { readonly kind: 'picker'; readonly place: Place | 'first'; readonly by: HTMLElement }
  | { readonly kind: 'menu'; readonly key: string; readonly by: HTMLElement }
  | { readonly kind: 'pageMenu'; readonly pointer: Pointer; readonly by: HTMLElement }
  | { readonly kind: 'moveTo'; readonly keys: readonly string[]; readonly by: HTMLElement }
  | { readonly kind: 'convert'; readonly key: string; readonly by: HTMLElement }

/** How the designer is looked at; nothing of it belongs to the draft. */
export type DesignerState = {
  /** The element that is being edited. */
  readonly active: string | null
  readonly selected: ReadonlySet<string>
  readonly opened: Opened | null
  /** What was just done and can be undone by the button beside it. */
  readonly toast: string | null
  readonly values: 'hidden' | 'shown'
  /** Where there is no room for the properties, they come over the canvas when asked for. */
  readonly sheet: 'closed' | 'open'
  /** Types that were added last, newest first. */
  readonly recent: readonly string[]
}

export type DesignerStore = {
  readonly state: () => DesignerState
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (change: Partial<DesignerState>) => void
  /** Closes what is open, and does the rest once that has given the keyboard back. */
  readonly close: (then: () => void) => void
  /** What was to wait for this; said by whoever drew what was open. */
  readonly closed: () => void
}

export function createDesignerStore(): DesignerStore {
  let state: DesignerState = {
    active: null,
    selected: new Set(),
    opened: null,
    toast: null,
    values: 'hidden',
    sheet: 'closed',
    recent: [],
  }
  const listeners = new Set<() => void>()
  let waiting: (() => void) | null = null
  /** What is open may be drawn for a moment longer. */
  let isDrawn = false
  function set(change: Partial<DesignerState>): void {
    state = { ...state, ...change }
    isDrawn ||= state.opened !== null
    listeners.forEach((listener) => listener())
  }
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set,
    close: (then) => {
      if (!isDrawn) return then()
      waiting = then
      set({ opened: null })
    },
    closed: () => {
      const then = waiting
      isDrawn = state.opened !== null
      waiting = null
      then?.()
    },
  }
}
