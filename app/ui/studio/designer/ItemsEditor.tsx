import { memo } from 'react'
import type { Json } from '../../../core/json.ts'
import { dirOf } from '../../../core/language/language-tag.ts'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import { useDesigner, useDesk } from './desk.ts'
import { addItemAt, itemsName, type ItemsOf } from './edit-items.ts'
import {
  DeleteItem,
  ItemValue,
  ItemWords,
  nameOfItem,
  useItemLift,
  type ItemInHand,
} from './item-parts.tsx'
import { LiftHandle } from './LiftHandle.tsx'
import { LinesSwitch } from './LinesSwitch.tsx'
import { ListLines } from './ListLines.tsx'

/** Choices, rows, columns or fields, edited where they stand. */
export const ItemsEditor = memo(function ItemsEditor({
  owner,
  list,
  inside,
  items,
  language,
}: {
  readonly owner: string
  readonly list: ItemList
  /** The part of the element whose list it is, such as `columns/1`. */
  readonly inside?: string
  readonly items: readonly Json[]
  readonly language: string
}) {
  const desk = useDesk()
  const values = useDesigner((state) => state.values)
  const mayBeLines = list.kind === 'choice' && inside === undefined
  const areLines = useDesigner(({ lists }) => lists === 'lines') && mayBeLines
  const of: ItemsOf = { owner, list, ...(inside === undefined ? {} : { inside }) }
  return (
    <div className="items" role="group" aria-label={list.label}>
      {areLines && <ListLines owner={owner} list={list} items={items} language={language} />}
      {!areLines && items.length > 0 && (
        <ol data-items={itemsName(of)} dir={dirOf(language)}>
          {items.map((item, index) => (
            <ItemRow
              key={index}
              owner={owner}
              list={list}
              inside={inside}
              item={item}
              index={index}
              language={language}
              values={values}
            />
          ))}
        </ol>
      )}
      <div className="button-row">
        {!areLines && (
          <button
            type="button"
            className="tool-button items-add"
            onClick={() => addItemAt(desk, of, items.length)}
          >
            Add {list.one}
          </button>
        )}
        {mayBeLines && <LinesSwitch owner={owner} list={list} />}
      </div>
    </div>
  )
})

const ItemRow = memo(function ItemRow({
  owner,
  list,
  inside,
  item,
  index,
  language,
  values,
}: {
  readonly owner: string
  readonly list: ItemList
  readonly inside: string | undefined
  readonly item: Json
  readonly index: number
  readonly language: string
  readonly values: 'hidden' | 'shown'
}) {
  const inHand: ItemInHand = {
    of: { owner, list, ...(inside === undefined ? {} : { inside }) },
    item,
    index,
    language,
    direction: 'down',
  }
  const { isLifted, handle } = useItemLift(inHand)
  return (
    <li className={isLifted ? 'item is-lifted' : 'item'} data-item={index}>
      <LiftHandle called={nameOfItem(inHand)} handle={handle} />
      <ItemWords inHand={inHand} />
      {values === 'shown' && <ItemValue inHand={inHand} />}
      <DeleteItem inHand={inHand} />
    </li>
  )
})
