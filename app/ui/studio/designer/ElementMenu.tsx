import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components'
import { labelOf } from '../../../core/drafting/edits/outline.ts'
import { actOn, type ElementAction } from './act-on-elements.ts'
import { useDesk } from './desk.ts'
import { keysFor } from './liftable-elements.ts'

/** What can be done with an element, or with all that are selected with it. */
export function ElementMenu({
  cardKey,
  by,
}: {
  readonly cardKey: string
  readonly by: HTMLElement
}) {
  const desk = useDesk()
  const keys = keysFor(desk, cardKey)
  const element = desk.keys().elementOf.get(cardKey)
  if (element === undefined) return null
  const called = keys.length === 1 ? `“${labelOf(element)}”` : `${keys.length} questions`
  const areRequired = keys.every(
    (key) => desk.keys().elementOf.get(key)?.source['isRequired'] === true,
  )
  return (
    <Menu
      className="menu"
      aria-label={`Actions for ${called}`}
      autoFocus="first"
      onAction={(action) => actOn(desk, keys, action as ElementAction, by)}
      onClose={() => undefined}
    >
      <MenuSection>
        <Header className="menu-head">{called}</Header>
        <MenuItem id="up">Move up</MenuItem>
        <MenuItem id="down">Move down</MenuItem>
        <MenuItem id="moveTo">Move to page…</MenuItem>
        <MenuItem id="duplicate">Duplicate</MenuItem>
        {keys.length === 1 ? <MenuItem id="convert">Convert to…</MenuItem> : null}
        <MenuItem id="required">{areRequired ? 'Make optional' : 'Make required'}</MenuItem>
        <MenuItem id="properties">Properties…</MenuItem>
      </MenuSection>
      <Separator />
      <MenuItem id="delete">Delete</MenuItem>
    </Menu>
  )
}
