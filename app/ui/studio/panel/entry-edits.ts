import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Edited } from '../../../core/drafting/edits/deed.ts'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import { moveItem, removeItem } from '../../../core/drafting/edits/move-item.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { useDraftStore } from '../draft/DraftProvider.tsx'

export type EntryEdits = {
  readonly box: RefObject<HTMLDivElement>
  /** Does it, and goes to an entry, or to the button that adds one. */
  readonly perform: (
    edit: (document: DraftDocument) => Edited,
    then: number | 'add' | 'stay',
  ) => boolean
  readonly move: (from: number, to: number) => void
  readonly remove: (at: number, count: number) => void
}

/** Edits of one list: what each does, and where the keyboard is afterwards. */
export function useEntryEdits(holder: Pointer, list: ItemList): EntryEdits {
  const store = useDraftStore()
  const box = useRef<HTMLDivElement>(null)
  const [goal, setGoal] = useState<{ readonly to: number | 'add' } | null>(null)
  useEffect(() => {
    if (goal === null) return
    const within = goal.to === 'add' ? '[data-add]' : `:scope > ol > [data-entry="${goal.to}"]`
    const place = box.current?.querySelector<HTMLElement>(within)
    const field = goal.to === 'add' ? place : place?.querySelector<HTMLElement>('input, summary')
    field?.focus()
  }, [goal])

  function perform(edit: (document: DraftDocument) => Edited, then: number | 'add' | 'stay') {
    const edited = edit(store.view().window.document)
    if (!edited.ok) {
      store.say(edited.problem.message)
      return false
    }
    const isDone = store.perform(edited.value)
    if (isDone && then !== 'stay') setGoal({ to: then })
    return isDone
  }
  return {
    box,
    perform,
    move: (from, to) => {
      if (perform((document) => moveItem(document, holder, list, from, to), to))
        store.say(`${list.one} is number ${to + 1} now`)
    },
    remove: (at, count) =>
      perform(
        (document) => removeItem(document, holder, list, at),
        count === 1 ? 'add' : Math.min(at, count - 2),
      ),
  }
}
