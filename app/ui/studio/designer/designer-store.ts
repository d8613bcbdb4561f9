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
  /** The page whose head is in hand, where no element is; neither: the whole survey. */
  readonly page: Pointer | null
  readonly selected: ReadonlySet<string>
  readonly opened: Opened | null
  readonly asked: Asked | null
  /** What was just done and can be undone by the button beside it. */
  readonly toast: string | null
  readonly values: 'hidden' | 'shown'
  /** Where there is no room for the properties, they come over the canvas when asked for. */
  readonly sheet: 'closed' | 'open'
  /** How choices are written: each in a row of its own, or all as lines of one text. */
  readonly lists: 'rows' | 'lines'
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
    page: null,
    selected: new Set(),
    opened: null,
    asked: null,
    toast: null,
    values: 'hidden',
    sheet: 'closed',
    lists: 'rows',
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
