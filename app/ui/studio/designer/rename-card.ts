import { flushSync } from 'react-dom'
import { rename } from '../../../core/drafting/edits/rename.ts'
import type { Desk } from './desk.ts'

/** The element stays the one in hand under its new name, and is drawn on where it is. */
export function renameCard(desk: Desk, key: string, to: string): void {
  const pointer = desk.pointerOf(key)
  const edited = rename(desk.document(), pointer, to.trim())
  if (!edited.ok) return void desk.perform(edited)
  desk.cards.renaming(key, () =>
    flushSync(() => {
      const isDone = desk.draft.perform(edited.value)
      const now = desk.keys().keyAt.get(pointer)
      if (!isDone || now === undefined) return
      const { selected, active } = desk.view.state()
      desk.view.set({
        active: active === key ? now : active,
        selected: new Set([...selected].map((each) => (each === key ? now : each))),
      })
    }),
  )
}
