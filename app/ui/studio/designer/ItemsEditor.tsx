import { memo, type ClipboardEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Json } from '../../../core/json.ts'
import { addItem, pasteIntoItem, addItems } from '../../../core/drafting/edits/add-items.ts'
import { editItemText, editItemValue } from '../../../core/drafting/edits/edit-item.ts'
import { labelOfItem, valueOfItem, type ItemList } from '../../../core/drafting/edits/items.ts'
import { moveItem, removeItem } from '../../../core/drafting/edits/move-item.ts'
import { areUntouched } from '../../../core/drafting/edits/question-types.ts'
import { editListAsText } from '../../../core/drafting/edits/list-as-text.ts'
import { linesOf } from '../../../core/drafting/edits/paste-questions.ts'
import { within } from '../../../core/drafting/pointer.ts'
import { useDesigner, useDesk, type Desk } from './desk.ts'
import { EditableText } from './EditableText.tsx'
import { focusField, focusList } from './focus.ts'
import { liftInList } from './lift-in-list.ts'
import { ListLines } from './ListLines.tsx'
import { ValueField } from './ValueField.tsx'
import { useLift, type Liftable } from './lift.ts'

type Of = { readonly owner: string; readonly list: ItemList }

/** Choices, rows, columns or fields, edited where they stand. */
export const ItemsEditor = memo(function ItemsEditor({
  owner,
  list,
  items,
  language,
}: Of & { readonly items: readonly Json[]; readonly language: string }) {
  const desk = useDesk()
  const values = useDesigner((state) => state.values)
  const areLines = useDesigner(({ lists }) => lists === 'lines') && list.kind === 'choice'
  return (
    <div className="items" role="group" aria-label={list.label}>
      {areLines && <ListLines owner={owner} list={list} items={items} language={language} />}
      {!areLines && items.length > 0 && (
        <ol data-items={list.key}>
          {items.map((item, index) => (
            <ItemRow
              key={index}
              owner={owner}
              list={list}
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
            onClick={() => addAt(desk, { owner, list }, items.length)}
          >
            Add {list.one}
          </button>
        )}
        {list.kind === 'choice' && (
          <button
            type="button"
            className="tool-button"
            onClick={() => {
              flushSync(() => desk.view.set({ lists: areLines ? 'rows' : 'lines' }))
              focusList(owner, list.key)
            }}
          >
            {areLines ? 'Write one by one' : 'Write as lines'}
          </button>
        )}
      </div>
    </div>
  )
})

function addAt(desk: Desk, { owner, list }: Of, index: number): void {
  if (desk.perform(addItem(desk.document(), desk.pointerOf(owner), list, index)))
    focusField(owner, `${list.key}/${index}`)
}

const ItemRow = memo(function ItemRow({
  owner,
  list,
  item,
  index,
  language,
  values,
}: Of & {
  readonly item: Json
  readonly index: number
  readonly language: string
  readonly values: 'hidden' | 'shown'
}) {
  const desk = useDesk()
  const text = labelOfItem(item, list.kind, language)
  const place = () => within(desk.pointerOf(owner), list.key, index)
  const called = text === '' ? `${list.one} ${index + 1}` : text
  const { isLifted, handle } = useLift(() => liftItem(desk, { owner, list }, index, called))

  const remove = (then: number) => {
    if (desk.perform(removeItem(desk.document(), desk.pointerOf(owner), list, index)))
      focusField(owner, `${list.key}/${Math.max(then, 0)}`)
  }
  const move = (to: number) => {
    if (desk.perform(moveItem(desk.document(), desk.pointerOf(owner), list, index, to)))
      focusField(owner, `${list.key}/${to}`)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, altKey } = event
    if (key === 'Enter') addAt(desk, { owner, list }, index + 1)
    else if (key === 'Backspace' && text === '') remove(index - 1)
    else if (altKey && key === 'ArrowUp') move(index - 1)
    else if (altKey && key === 'ArrowDown') move(index + 1)
    else if (key === 'ArrowUp') focusField(owner, `${list.key}/${index - 1}`)
    else if (key === 'ArrowDown') focusField(owner, `${list.key}/${index + 1}`)
    else return
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2) return
    event.preventDefault()
    const element = desk.pointerOf(owner)
    const source = desk.keys().elementOf.get(owner)?.source
    if (source !== undefined && areUntouched(source, list)) {
      const pasted = lines.join('\n')
      if (desk.perform(editListAsText(desk.document(), element, list, pasted, [])))
        focusField(owner, `${list.key}/${lines.length - 1}`)
      return
    }
    // What is empty is filled: the first line takes its place.
    const edited =
      text === ''
        ? addItems(desk.document(), element, list, index + 1, lines)
        : pasteIntoItem(desk.document(), place(), list, lines)
    if (!edited.ok) return void desk.perform(edited)
    const emptied =
      text === '' ? [{ op: 'remove' as const, path: within(element, list.key, index) }] : []
    const { value } = edited
    if (
      desk.perform({ ok: true, value: { ...value, operations: [...value.operations, ...emptied] } })
    )
      focusField(owner, `${list.key}/${index + lines.length - (text === '' ? 1 : 0)}`)
  }
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
      <EditableText
        value={text}
        label={`${list.one} ${index + 1}`}
        field={`${list.key}/${index}`}
        placeholder={`${list.one} ${index + 1}`}
        onText={(now) => desk.perform(editItemText(desk.document(), place(), list, now))}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {values === 'shown' && (
        <ValueField
          value={valueOfItem(item, list.kind)}
          label={`${list.kind === 'part' ? 'Name' : 'Value'} of ${called}`}
          onValue={(now) => desk.perform(editItemValue(desk.document(), place(), list, now))}
        />
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={`Delete ${called}`}
        onClick={() => remove(index === 0 ? 0 : index - 1)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  )
})

function liftItem(desk: Desk, { owner, list }: Of, index: number, called: string): Liftable | null {
  const rows = () => [
    ...document.querySelectorAll<HTMLElement>(
      `[data-card="${CSS.escape(owner)}"] [data-items="${list.key}"] > [data-item]`,
    ),
  ]
  return liftInList({
    label: `“${called}”`,
    rows,
    index,
    drop: (to) => {
      if (desk.perform(moveItem(desk.document(), desk.pointerOf(owner), list, index, to)))
        rows()[to]?.querySelector<HTMLElement>('[data-handle]')?.focus()
    },
  })
}
