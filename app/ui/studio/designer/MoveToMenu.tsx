import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components'
import { labelOf, listsOf, elementsOf } from '../../../core/drafting/edits/outline.ts'
import { isWithin } from '../../../core/drafting/pointer.ts'
import { useDesk } from './desk.ts'
import { moveTo } from './liftable-elements.ts'

/** The pages and groups at whose end elements can be put. */
export function MoveToMenu({ keys }: { readonly keys: readonly string[] }) {
  const desk = useDesk()
  const outline = desk.outline()
  const pointers = keys.map(desk.pointerOf)
  const lists = listsOf(outline).filter(
    ({ pointer }) => !pointers.some((moved) => isWithin(pointer, moved)),
  )
  const places = lists.map(({ pointer, elements }) => {
    const holder = pointer.slice(0, pointer.lastIndexOf('/'))
    const page = outline.pages.findIndex((each) => each.pointer === holder)
    const group = elementsOf(outline).find((each) => each.pointer === holder)
    return {
      id: pointer,
      count: elements.length,
      label:
        group === undefined
          ? `Page ${page + 1}${outline.pages[page] === undefined ? '' : `: ${labelOf(outline.pages[page])}`}`
          : `Group: ${labelOf(group)}`,
    }
  })
  return (
    <Menu
      className="menu"
      aria-label="Move to"
      autoFocus="first"
      onAction={(list) => {
        const place = places.find(({ id }) => id === list)
        if (place !== undefined)
          desk.view.close(() =>
            moveTo(desk, pointers, { list: place.id, index: place.count }, keys[0] ?? ''),
          )
      }}
    >
      <MenuSection>
        <Header className="menu-head">Move to the end of</Header>
        {places.map(({ id, label }) => (
          <MenuItem key={id} id={id}>
            {label}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}
