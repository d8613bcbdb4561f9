import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

/** What can be done with one entry of a list, without dragging. */
export function EntryMenu({
  called,
  at,
  count,
  onMove,
  onDuplicate,
  onRemove,
}: {
  readonly called: string
  readonly at: number
  readonly count: number
  readonly onMove: (to: number) => void
  /** Not told: such an entry can't stand twice. */
  readonly onDuplicate?: () => void
  readonly onRemove: () => void
}) {
  const blocked = [...(at === 0 ? ['up', 'first'] : []), ...(at === count - 1 ? ['down'] : [])]
  return (
    <MenuTrigger>
      <Button className="panel-menu-button" aria-label={`Actions for ${called}`}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="popover panel-popover" placement="bottom end">
        <Menu
          className="menu"
          disabledKeys={blocked}
          onAction={(key) => {
            if (key === 'up') onMove(at - 1)
            else if (key === 'down') onMove(at + 1)
            else if (key === 'first') onMove(0)
            else if (key === 'duplicate') onDuplicate?.()
            else onRemove()
          }}
        >
          <MenuItem id="up">Move up</MenuItem>
          <MenuItem id="down">Move down</MenuItem>
          <MenuItem id="first">Move to the top</MenuItem>
          {onDuplicate === undefined ? null : <MenuItem id="duplicate">Duplicate</MenuItem>}
          <MenuItem id="remove">Delete</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
