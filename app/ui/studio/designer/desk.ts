import { createContext, useContext, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { JsonObject } from '../../../core/json.ts'
import type { Deed, Edited, PlacedDeed } from '../../../core/drafting/edits/deed.ts'
import type { PropertiesOfTypes } from '../../../core/drafting/edits/convert-element.ts'
import { keysOf, type Keys } from '../../../core/drafting/edits/keys.ts'
import { outlineOf, type Outline } from '../../../core/drafting/edits/outline.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import type { DraftStore } from '../draft/draft-store.ts'
import { createCardIds, type CardIds } from './card-ids.ts'
import { createDesignerStore, type DesignerState, type DesignerStore } from './designer-store.ts'

/** All that an element of the canvas needs to act; it never changes, so that nothing draws anew. */
export type Desk = {
  readonly draft: DraftStore
  readonly view: DesignerStore
  readonly properties: PropertiesOfTypes
  readonly cards: CardIds
  readonly document: () => DraftDocument
  readonly outline: () => Outline
  readonly keys: () => Keys
  /** Where an element stands just now; an address of nothing once it is gone. */
  readonly pointerOf: (key: string) => Pointer
  readonly perform: (edited: Edited) => boolean
  /** Does it, and gives the keys of what it is about. */
  readonly place: (edited: Edited<PlacedDeed>) => readonly string[]
}

const GONE = '/source/gone'

export function createDesk(draft: DraftStore, properties: PropertiesOfTypes): Desk {
  const document = () => draft.view().window.document
  let read: {
    readonly source: JsonObject
    readonly outline: Outline
    readonly keys: Keys
  } | null = null
  function reading() {
    const { source } = document()
    if (read?.source !== source) {
      const outline = outlineOf(document())
      read = { source, outline, keys: keysOf(outline) }
    }
    return read
  }
  function perform(edited: Edited): boolean {
    if (!edited.ok) {
      draft.say(edited.problem.message)
      return false
    }
    return flushSync(() => draft.perform(edited.value satisfies Deed))
  }
  const view = createDesignerStore()
  return {
    draft,
    view,
    properties,
    cards: createCardIds(),
    document,
    outline: () => reading().outline,
    keys: () => reading().keys,
    pointerOf: (key) => reading().keys.elementOf.get(key)?.pointer ?? GONE,
    perform,
    place: (edited) => {
      if (!perform(edited) || !edited.ok) return []
      return edited.value.pointers.flatMap((pointer) => {
        const key = reading().keys.keyAt.get(pointer)
        return key === undefined ? [] : [key]
      })
    },
  }
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('This stands outside of the designer')
  return desk
}

/** Draws anew only when what is read of the state is another value. */
export function useDesigner<Value>(read: (state: DesignerState) => Value): Value {
  const { view } = useDesk()
  const now = () => read(view.state())
  return useSyncExternalStore(view.subscribe, now, now)
}
