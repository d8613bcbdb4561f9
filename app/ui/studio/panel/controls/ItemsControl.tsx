import type { KeyboardEvent } from 'react'
import { listIn, type Json } from '../../../../core/json.ts'
import { addItem } from '../../../../core/drafting/edits/add-items.ts'
import { editItemText, editItemValue } from '../../../../core/drafting/edits/edit-item.ts'
import { labelOfItem, valueOfItem, type ItemList } from '../../../../core/drafting/edits/items.ts'
import { languageOf } from '../../../../core/drafting/edits/own-text.ts'
import { within, type Pointer } from '../../../../core/drafting/pointer.ts'
import { entryList } from '../../../../core/drafting/properties/edit-entries.ts'
import type { ClassName } from '../../../../core/drafting/properties/property.ts'
import { useDraftStore } from '../../draft/DraftProvider.tsx'
import type { ControlProps } from '../control-props.ts'
import { useEntryEdits, type EntryEdits } from '../entry-edits.ts'
import { EntryFields } from '../EntryFields.tsx'
import { EntryMenu } from '../EntryMenu.tsx'
import { Fold } from '../Fold.tsx'
import { WholeText } from './WholeText.tsx'

/** Values with their texts. A text may change; a value is what answers are kept under. */
export function ItemsControl({
  id,
  pointers,
  property,
  value,
  itemClass,
}: ControlProps & { readonly itemClass: ClassName }) {
  const [holder = ''] = pointers
  const list = entryList(property.key, 'choice')
  const edits = useEntryEdits(holder, list)
  const items = listIn(value)
  const add = (at: number) => edits.perform((document) => addItem(document, holder, list, at), at)
  return (
    <div ref={edits.box}>
      <ol className="panel-entries">
        {items.map((item, at) => (
          <li key={at} data-entry={at}>
            <Item
              item={item}
              at={at}
              count={items.length}
              pointer={within(holder, list.key, at)}
              list={list}
              itemClass={itemClass}
              edits={edits}
              onAdd={() => add(at + 1)}
            />
          </li>
        ))}
      </ol>
      <button
        type="button"
        id={id}
        data-add=""
        className="tool-button"
        onClick={() => add(items.length)}
      >
        Add {list.one}
      </button>
    </div>
  )
}

function Item({
  item,
  at,
  count,
  pointer,
  list,
  itemClass,
  edits,
  onAdd,
}: {
  readonly item: Json
  readonly at: number
  readonly count: number
  readonly pointer: Pointer
  readonly list: ItemList
  readonly itemClass: ClassName
  readonly edits: EntryEdits
  readonly onAdd: () => void
}) {
  const store = useDraftStore()
  const text = labelOfItem(item, 'choice', languageOf(store.view().window.document.source))
  const called = text === '' ? `${list.one} ${at + 1}` : text
  function onKeyDown(event: KeyboardEvent) {
    const isUp = event.key === 'ArrowUp'
    if (event.key === 'Enter') onAdd()
    else if (event.key === 'Backspace' && text === '') edits.remove(at, count)
    else if (event.altKey && (isUp || event.key === 'ArrowDown')) {
      const to = isUp ? at - 1 : at + 1
      if (to >= 0 && to < count) edits.move(at, to)
    } else return
    event.preventDefault()
  }
  return (
    <>
      <div className="panel-entry">
        <input
          type="text"
          aria-label={`Text of ${list.one} ${at + 1}`}
          value={text}
          onChange={({ target }) =>
            edits.perform((document) => editItemText(document, pointer, list, target.value), 'stay')
          }
          onKeyDown={onKeyDown}
        />
        <EntryMenu
          called={called}
          at={at}
          count={count}
          onMove={(to) => edits.move(at, to)}
          onRemove={() => edits.remove(at, count)}
        />
      </div>
      <Fold
        summary={
          <>
            Value {valueOfItem(item, 'choice')}
            <span className="visually-hidden"> and more of {called}</span>
          </>
        }
      >
        {() => (
          <>
            <WholeText
              label={`Value of ${called}`}
              text={valueOfItem(item, 'choice')}
              onTake={(typed) =>
                edits.perform((document) => editItemValue(document, pointer, list, typed), 'stay')
              }
            />
            <EntryFields pointer={pointer} of={itemClass} besides={['value', 'text']} />
          </>
        )}
      </Fold>
    </>
  )
}
