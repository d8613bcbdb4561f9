import { memo } from 'react'
import type { Json } from '../../../core/json.ts'
import { labelOfItem, valueOfItem, type ItemList } from '../../../core/drafting/edits/items.ts'
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
  const desk = useDesk()
  const of = { owner, list }
  const text = labelOfItem(row, list.kind, language)
  const called = text === '' ? `${list.one} ${index + 1}` : text
  const { isLifted, handle } = useLift(() =>
    liftItem(desk, of, index, { called, direction: 'down' }),
  )
  return (
    <th scope="row" className={isLifted ? 'is-lifted' : undefined}>
      <div className="row-head">
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
          className="framed"
          placeholder={`${list.one} ${index + 1}`}
          role="textbox"
          onText={(now) => writeText(desk, of, index, now)}
          onKeyDown={(event) => onItemKey(desk, of, index, 'down', event)}
          onPaste={(event) => onItemPaste(desk, of, index, event)}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={`Delete ${called}`}
          onClick={() => removeItemAt(desk, of, index)}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {values === 'shown' && (
        <ValueField
          value={valueOfItem(row, list.kind)}
          label={`Value of ${called}`}
          onValue={(now) => writeValue(desk, of, index, now)}
        />
      )}
    </th>
  )
})
