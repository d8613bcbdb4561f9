import { memo } from 'react'
import type { OutlineList } from '../../../core/drafting/edits/outline.ts'
import { labelOf } from '../../../core/drafting/edits/outline.ts'
import { useDesk } from './desk.ts'
import { ElementCard } from './ElementCard.tsx'

/** The elements of a page or group, with a way to add one between any two. */
export const ElementList = memo(function ElementList({
  list,
  called,
  language,
}: {
  readonly list: OutlineList
  readonly called: string
  readonly language: string
}) {
  const { keys, cards } = useDesk()
  const { elements, pointer } = list
  return (
    <ol className="element-list" data-list={pointer}>
      {elements.flatMap((element, index) => {
        const key = keys().keyAt.get(element.pointer) ?? element.pointer
        const id = cards.idOf(key)
        return [
          <li key={`+${id}`} className="between">
            <AddButton list={pointer} index={index} label={`Add before ${labelOf(element)}`} />
          </li>,
          <ElementCard key={id} element={element} cardKey={key} language={language} />,
        ]
      })}
      <li key="+" className={elements.length === 0 ? 'between is-empty' : 'between is-last'}>
        {elements.length === 0 && <span className="quiet">Nothing here yet.</span>}
        <AddButton list={pointer} index={elements.length} label={`Add to ${called}`} words="Add" />
      </li>
    </ol>
  )
})

const AddButton = memo(function AddButton({
  list,
  index,
  label,
  words,
}: {
  readonly list: string
  readonly index: number
  readonly label: string
  readonly words?: string
}) {
  const { view } = useDesk()
  return (
    <button
      type="button"
      className="add-button"
      aria-label={label}
      aria-haspopup="dialog"
      onClick={({ currentTarget }) =>
        view.set({ opened: { kind: 'picker', place: { list, index }, by: currentTarget } })
      }
    >
      <span aria-hidden="true">+{words === undefined ? '' : ` ${words}`}</span>
    </button>
  )
})
