import { memo } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { CELL_TYPES, setCellType } from '../../../core/drafting/edits/cell-types.ts'
import { typeLabel } from '../../../core/drafting/edits/question-types.ts'
import { within } from '../../../core/drafting/pointer.ts'
import { useDesk } from './desk.ts'

/** What the cells of a column are, chosen in its head. */
export const CellTypeMenu = memo(function CellTypeMenu({
  owner,
  index,
  called,
  own,
  cellType,
  tableType,
}: {
  readonly owner: string
  readonly index: number
  readonly called: string
  /** What the column says; `default` where it leaves that to the table. */
  readonly own: string
  readonly cellType: string
  readonly tableType: string
}) {
  const desk = useDesk()
  const types =
    (CELL_TYPES as readonly string[]).includes(own) || own === 'default'
      ? CELL_TYPES
      : [own, ...CELL_TYPES]
  return (
    <MenuTrigger>
      <Button className="cell-type" aria-label={`Cells of ${called}: ${typeLabel(cellType)}`}>
        {typeLabel(cellType)}
      </Button>
      <Popover className="popover panel-popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={`Cells of ${called}`}
          selectionMode="single"
          selectedKeys={[own]}
          onAction={(type) => {
            const column = within(desk.pointerOf(owner), 'columns', index)
            desk.perform(setCellType(desk.document(), column, String(type)))
          }}
        >
          {types.map((type) => (
            <MenuItem key={type} id={type}>
              {typeLabel(type)}
            </MenuItem>
          ))}
          <MenuItem id="default">As the table says: {typeLabel(tableType)}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
})
