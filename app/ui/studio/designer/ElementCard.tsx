import { memo, type MouseEvent } from 'react'
import { typeLabel } from '../../../core/drafting/edits/question-types.ts'
import {
  elementsWithin,
  labelOf,
  type OutlineElement,
} from '../../../core/drafting/edits/outline.ts'
import { useDesigner, useDesk, type Desk } from './desk.ts'
import { ElementBody } from './ElementBody.tsx'
import { ElementList } from './ElementList.tsx'
import { useLift } from './lift.ts'
import { liftElements } from './liftable-elements.ts'
import { LiftHandle } from './LiftHandle.tsx'

/** One element of the canvas: what one does with it around how it looks. */
export const ElementCard = memo(function ElementCard({
  element,
  cardKey,
  language,
}: {
  readonly element: OutlineElement
  readonly cardKey: string
  readonly language: string
}) {
  const desk = useDesk()
  const isActive = useDesigner(({ active }) => active === cardKey)
  const isSelected = useDesigner(({ selected }) => selected.has(cardKey))
  const isMenuOpen = useDesigner(({ opened }) => opened?.kind === 'menu' && opened.key === cardKey)
  const { isLifted, handle } = useLift(() => liftElements(desk, cardKey))
  const label = labelOf(element)
  const { pointer, type, source, lists } = element
  const classes = [
    'card',
    isActive && 'is-active',
    isSelected && 'is-selected',
    isLifted && 'is-lifted',
  ]
  return (
    <li
      className={classes.filter(Boolean).join(' ')}
      data-card={cardKey}
      data-index={pointer.slice(pointer.lastIndexOf('/') + 1)}
      data-group={lists.length > 0 ? true : undefined}
    >
      <div className="card-bar">
        <label className="card-check">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={`Select ${label}`}
            onChange={() => undefined}
            onClick={(event) => select(desk, cardKey, event)}
          />
        </label>
        <LiftHandle called={label} handle={handle} />
        <span className="card-type">{typeLabel(type)}</span>
        <button
          type="button"
          className="icon-button"
          data-menu
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          aria-label={`Actions for ${label}`}
          onClick={({ currentTarget }) =>
            desk.view.set({ opened: { kind: 'menu', key: cardKey, by: currentTarget } })
          }
        >
          <span aria-hidden="true">⋯</span>
        </button>
      </div>
      <ElementBody
        source={source}
        type={type}
        cardKey={cardKey}
        language={language}
        isActive={isActive}
      />
      {lists.map((list) => (
        <ElementList key={list.pointer} list={list} called={label} language={language} />
      ))}
    </li>
  )
})

/** A click takes one; with Shift all from the last one on; without either it is alone. */
function select(desk: Desk, key: string, event: MouseEvent): void {
  const { view, outline, keys } = desk
  const { selected, active } = view.state()
  const next = new Set(selected)
  if (event.shiftKey && active !== null) {
    const order = outline()
      .pages.flatMap(({ list }) => elementsWithin(list))
      .flatMap(({ pointer }) => keys().keyAt.get(pointer) ?? [])
    const [from, to] = [order.indexOf(active), order.indexOf(key)].sort((a, b) => a - b)
    for (const each of order.slice(from, (to ?? 0) + 1)) next.add(each)
  } else if (!next.delete(key)) next.add(key)
  view.set({ selected: next, active: key })
}
