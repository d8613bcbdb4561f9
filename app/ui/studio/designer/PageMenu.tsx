import { Header, Menu, MenuItem, MenuSection, Separator } from 'react-aria-components'
import { addPage } from '../../../core/drafting/edits/add-page.ts'
import { removePage } from '../../../core/drafting/edits/remove-elements.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { useDesk } from './desk.ts'
import { focusPage } from './focus.ts'
import { putPage } from './PageSection.tsx'

export function PageMenu({ pointer }: { readonly pointer: Pointer }) {
  const desk = useDesk()
  const index = Number(pointer.slice(pointer.lastIndexOf('/') + 1))
  const act = (action: string) => {
    if (action === 'up') putPage(desk, index, index - 1)
    if (action === 'down') putPage(desk, index, index + 1)
    if (action === 'add' && desk.perform(addPage(desk.document(), index + 1))) focusPage(index + 1)
    if (action === 'delete') {
      const edited = removePage(desk.document(), pointer)
      if (desk.perform(edited) && edited.ok) {
        desk.view.set({ toast: `${edited.value.name}: done.` })
        focusPage(Math.max(index - 1, 0))
      }
    }
  }
  return (
    <Menu
      className="menu"
      aria-label={`Actions for page ${index + 1}`}
      autoFocus="first"
      onAction={(action) => desk.view.close(() => act(String(action)))}
    >
      <MenuSection>
        <Header className="menu-head">Page {index + 1}</Header>
        <MenuItem id="up">Move up</MenuItem>
        <MenuItem id="down">Move down</MenuItem>
        <MenuItem id="add">Add a page after it</MenuItem>
      </MenuSection>
      <Separator />
      <MenuItem id="delete">Delete with its questions</MenuItem>
    </Menu>
  )
}
