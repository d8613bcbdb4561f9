import { memo } from 'react'
import type { Json } from '../../../core/json.ts'
import { ownCellType } from '../../../core/drafting/edits/cell-types.ts'
import { labelOfItem, valueOfItem, type ItemList } from '../../../core/drafting/edits/items.ts'
import { CellTypeMenu } from './CellTypeMenu.tsx'
import { useDesk } from './desk.ts'
import {
  fieldOf,
  onItemKey,
  onItemPaste,
  removeItemAt,
  writeText,
  writeValue,
} from './edit-items.ts'
import { liftItem } from './lift-item.ts'
import { useLift } from './lift.ts'
import { PipingText } from './PipingText.tsx'
import { ValueField } from './ValueField.tsx'

/** The head of a column: its words, the kind of its cells, and what is done with it. */
export const ColumnHead = memo(function ColumnHead({
  owner,
  list,
  column,
  cellType,
  tableType,
  index,
  language,
  values,
  onTake,
}: {
  readonly owner: string
  readonly list: ItemList
  readonly column: Json
  /** Null where all cells are one and the same choice. */
  readonly cellType: string | null
  /** What the table says of columns that say nothing. */
  readonly tableType: string
  readonly index: number
  readonly language: string
  readonly values: 'hidden' | 'shown'
  readonly onTake: (index: number) => void
}) {
  const desk = useDesk()
  const of = { owner, list }
  const text = labelOfItem(column, list.kind, language)
  const called = text === '' ? `${list.one} ${index + 1}` : text
  const { isLifted, handle } = useLift(() =>
    liftItem(desk, of, index, { called, direction: 'across' }),
  )
  return (
    <th
      scope="col"
      className={isLifted ? 'is-lifted' : undefined}
      data-item={index}
      onFocus={() => onTake(index)}
    >
      <div className="head-tools">
        <button
          type="button"
          className="handle"
          aria-label={`Move ${called}`}
          aria-describedby="lift-help"
          {...handle}
        >
          <span aria-hidden="true">⠿</span>
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`Delete ${called}`}
          onClick={() => removeItemAt(desk, of, index)}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <PipingText
        owner={owner}
        value={text}
        label={`${list.one} ${index + 1}`}
        field={fieldOf(of, index)}
        className="framed"
        placeholder={`${list.one} ${index + 1}`}
        role="textbox"
        onText={(now) => writeText(desk, of, index, now)}
        onKeyDown={(event) => onItemKey(desk, of, index, 'across', event)}
        onPaste={(event) => onItemPaste(desk, of, index, event)}
      />
      {values === 'shown' && (
        <ValueField
          value={valueOfItem(column, list.kind)}
          label={`${list.kind === 'part' ? 'Name' : 'Value'} of ${called}`}
          onValue={(now) => writeValue(desk, of, index, now)}
        />
      )}
      {cellType !== null && (
        <CellTypeMenu
          owner={owner}
          index={index}
          called={called}
          own={ownCellType(column)}
          cellType={cellType}
          tableType={tableType}
        />
      )}
    </th>
  )
})
