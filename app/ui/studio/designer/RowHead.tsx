import { memo } from 'react'
import type { Json } from '../../../core/json.ts'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import {
  DeleteItem,
  ItemValue,
  ItemWords,
  nameOfItem,
  useItemLift,
  type ItemInHand,
} from './item-parts.tsx'
import { LiftHandle } from './LiftHandle.tsx'

/** The head of a row of a table. */
export const RowHead = memo(function RowHead({
  owner,
  list,
  row,
  index,
  language,
  values,
}: {
  readonly owner: string
  readonly list: ItemList
  readonly row: Json
  readonly index: number
  readonly language: string
  readonly values: 'hidden' | 'shown'
}) {
  const inHand: ItemInHand = { of: { owner, list }, item: row, index, language, direction: 'down' }
  const { isLifted, handle } = useItemLift(inHand)
  return (
    <th scope="row" className={isLifted ? 'is-lifted' : undefined}>
      <div className="row-head">
        <LiftHandle called={nameOfItem(inHand)} handle={handle} />
        <ItemWords inHand={inHand} className="framed" />
        <DeleteItem inHand={inHand} />
      </div>
      {values === 'shown' && <ItemValue inHand={inHand} />}
    </th>
  )
})
