import type { ClipboardEvent, KeyboardEvent } from 'react'
import { addItem, addItems, pasteIntoItem } from '../../../core/drafting/edits/add-items.ts'
import { editItemText, editItemValue } from '../../../core/drafting/edits/edit-item.ts'
import type { ItemList } from '../../../core/drafting/edits/items.ts'
import { editListAsText } from '../../../core/drafting/edits/list-as-text.ts'
import { moveItem, removeItem } from '../../../core/drafting/edits/move-item.ts'
import { areUntouched } from '../../../core/drafting/edits/question-types.ts'
import { entriesOf } from '../../../core/drafting/edits/pasted-lines.ts'
import { within, type Pointer } from '../../../core/drafting/pointer.ts'
import type { Desk } from './desk.ts'
import { focusField } from './focus.ts'
import type { Direction } from './lift-in-list.ts'

/** A list of an element in hand, or of a part of it such as `columns/1`. */
export type ItemsOf = {
  readonly owner: string
  readonly list: ItemList
  readonly inside?: string
}

const path = ({ inside, list }: ItemsOf) =>
  inside === undefined ? list.key : `${inside}/${list.key}`

/** By which the list is found again on the page. */
export const itemsName = path

export const fieldOf = (of: ItemsOf, index: number): string => `${path(of)}/${index}`

const holderOf = (desk: Desk, { owner, inside }: ItemsOf): Pointer =>
  inside === undefined ? desk.pointerOf(owner) : `${desk.pointerOf(owner)}/${inside}`

const itemAt = (desk: Desk, of: ItemsOf, index: number): Pointer =>
  within(holderOf(desk, of), of.list.key, index)

export const writeText = (desk: Desk, of: ItemsOf, index: number, text: string): boolean =>
  desk.perform(editItemText(desk.document(), itemAt(desk, of, index), of.list, text))

export const writeValue = (desk: Desk, of: ItemsOf, index: number, value: string): boolean =>
  desk.perform(editItemValue(desk.document(), itemAt(desk, of, index), of.list, value))

export function addItemAt(desk: Desk, of: ItemsOf, index: number): void {
  if (desk.perform(addItem(desk.document(), holderOf(desk, of), of.list, index)))
    focusField(of.owner, fieldOf(of, index))
}

/** The one before it has the keyboard then; of the first, the next. */
export function removeItemAt(desk: Desk, of: ItemsOf, index: number): void {
  if (desk.perform(removeItem(desk.document(), holderOf(desk, of), of.list, index)))
    focusField(of.owner, fieldOf(of, Math.max(index - 1, 0)))
}

export const putItem = (desk: Desk, of: ItemsOf, from: number, to: number): boolean =>
  desk.perform(moveItem(desk.document(), holderOf(desk, of), of.list, from, to))

const BEFORE = { down: 'ArrowUp', rightwards: 'ArrowLeft', leftwards: 'ArrowRight' } as const
const AFTER = { down: 'ArrowDown', rightwards: 'ArrowRight', leftwards: 'ArrowLeft' } as const

/** Enter adds the next, Backspace in an empty one removes it, Alt with an arrow moves it. */
export function onItemKey(
  desk: Desk,
  of: ItemsOf,
  index: number,
  direction: Direction,
  event: KeyboardEvent<HTMLTextAreaElement>,
): void {
  const { key, altKey, currentTarget } = event
  const { value, selectionStart, selectionEnd } = currentTarget
  const by = key === BEFORE[direction] ? -1 : key === AFTER[direction] ? 1 : 0
  // Beside each other, the arrows are needed within the words first.
  const isAtEdge =
    direction === 'down' ||
    (selectionStart === selectionEnd && selectionStart === (by === -1 ? 0 : value.length))
  if (key === 'Enter') addItemAt(desk, of, index + 1)
  else if (key === 'Backspace' && value === '') removeItemAt(desk, of, index)
  else if (altKey && by !== 0) {
    if (putItem(desk, of, index, index + by)) focusField(of.owner, fieldOf(of, index + by))
  } else if (by !== 0 && isAtEdge) focusField(of.owner, fieldOf(of, index + by))
  else return
  event.preventDefault()
}

/** Several pasted lines become as many items; the first fills an empty one. */
export function onItemPaste(
  desk: Desk,
  of: ItemsOf,
  index: number,
  event: ClipboardEvent<HTMLTextAreaElement>,
): void {
  const lines = entriesOf(event.clipboardData.getData('text/plain'))
  if (lines.length < 2) return
  event.preventDefault()
  const source = desk.keys().elementOf.get(of.owner)?.source
  if (of.inside === undefined && source !== undefined && areUntouched(source, of.list)) {
    const pasted = lines.join('\n')
    if (desk.perform(editListAsText(desk.document(), holderOf(desk, of), of.list, pasted, [])))
      focusField(of.owner, fieldOf(of, lines.length - 1))
    return
  }
  const isEmpty = event.currentTarget.value === ''
  const place = itemAt(desk, of, index)
  const edited = isEmpty
    ? addItems(desk.document(), holderOf(desk, of), of.list, index + 1, lines)
    : pasteIntoItem(desk.document(), place, of.list, lines)
  if (!edited.ok) return void desk.perform(edited)
  const { value } = edited
  const emptied = isEmpty ? [{ op: 'remove' as const, path: place }] : []
  if (
    desk.perform({ ok: true, value: { ...value, operations: [...value.operations, ...emptied] } })
  )
    focusField(of.owner, fieldOf(of, index + lines.length - (isEmpty ? 1 : 0)))
}
