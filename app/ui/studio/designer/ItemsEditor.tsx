import { memo } from 'react'
import type { Json } from '../../../core/json.ts'
import { labelOfItem, valueOfItem, type ItemList } from '../../../core/drafting/edits/items.ts'
import { useDesigner, useDesk } from './desk.ts'
import {
  addItemAt,
  fieldOf,
  itemsName,
  onItemKey,
  onItemPaste,
  removeItemAt,
  writeText,
  writeValue,
  type ItemsOf,
} from './edit-items.ts'
import { liftItem } from './lift-item.ts'
import { useLift } from './lift.ts'
import { LinesSwitch } from './LinesSwitch.tsx'
import { ListLines } from './ListLines.tsx'
import { PipingText } from './PipingText.tsx'
import { ValueField } from './ValueField.tsx'

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
        <ol data-items={itemsName(of)}>
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
  const desk = useDesk()
  const of: ItemsOf = { owner, list, ...(inside === undefined ? {} : { inside }) }
  const text = labelOfItem(item, list.kind, language)
  const called = text === '' ? `${list.one} ${index + 1}` : text
  const { isLifted, handle } = useLift(() =>
    liftItem(desk, of, index, { called, direction: 'down' }),
  )
  return (
    <li className={isLifted ? 'item is-lifted' : 'item'} data-item={index}>
      <button
        type="button"
        className="handle"
        aria-label={`Move ${called}`}
        aria-describedby="lift-help"
        {...handle}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <PipingText
        owner={owner}
        value={text}
        label={`${list.one} ${index + 1}`}
        field={fieldOf(of, index)}
        placeholder={`${list.one} ${index + 1}`}
        role="textbox"
        onText={(now) => writeText(desk, of, index, now)}
        onKeyDown={(event) => onItemKey(desk, of, index, 'down', event)}
        onPaste={(event) => onItemPaste(desk, of, index, event)}
      />
      {values === 'shown' && (
        <ValueField
          value={valueOfItem(item, list.kind)}
          label={`${list.kind === 'part' ? 'Name' : 'Value'} of ${called}`}
          onValue={(now) => writeValue(desk, of, index, now)}
        />
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={`Delete ${called}`}
        onClick={() => removeItemAt(desk, of, index)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  )
})
