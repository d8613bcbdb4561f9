import { memo } from 'react'
import type { Json } from '../../../core/json.ts'
import { dirOf } from '../../../core/language/language-tag.ts'
import { ownCellType } from '../../../core/drafting/edits/cell-types.ts'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import { CellTypeMenu } from './CellTypeMenu.tsx'
import {
  DeleteItem,
  ItemValue,
  ItemWords,
  nameOfItem,
  useItemLift,
  type ItemInHand,
} from './item-parts.tsx'
import { LiftHandle } from './LiftHandle.tsx'

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
  const inHand: ItemInHand = {
    of: { owner, list },
    item: column,
    index,
    language,
    direction: dirOf(language) === 'rtl' ? 'leftwards' : 'rightwards',
  }
  const called = nameOfItem(inHand)
  const { isLifted, handle } = useItemLift(inHand)
  return (
    <th
      scope="col"
      className={isLifted ? 'is-lifted' : undefined}
      data-item={index}
      onFocus={() => onTake(index)}
    >
      <div className="head-tools">
        <LiftHandle called={called} handle={handle} />
        <DeleteItem inHand={inHand} />
      </div>
      <ItemWords inHand={inHand} className="framed" />
      {values === 'shown' && <ItemValue inHand={inHand} />}
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
