import { flushSync } from 'react-dom'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import { useDesigner, useDesk } from './desk.ts'
import { focusList } from './focus.ts'

/** From a list whose entries stand for themselves to the lines of one text, and back. */
export function LinesSwitch({ owner, list }: { readonly owner: string; readonly list: ItemList }) {
  const { view } = useDesk()
  const areLines = useDesigner(({ lists }) => lists === 'lines')
  return (
    <button
      type="button"
      className="tool-button"
      onClick={() => {
        flushSync(() => view.set({ lists: areLines ? 'rows' : 'lines' }))
        focusList(owner, list.key)
      }}
    >
      {areLines ? 'Write one by one' : 'Write as lines'}
    </button>
  )
}
