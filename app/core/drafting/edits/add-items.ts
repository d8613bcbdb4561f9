import type { Json } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { splitPointer, within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited, type PlacedDeed } from './deed.ts'
import { valueOfItem, type ItemList } from './items.ts'
import { codeFor } from './code-for.ts'

/** Puts an item without a text into a list, with a value of its own. */
export function addItem(
  document: DraftDocument,
  element: Pointer,
  list: ItemList,
  index: number,
): Edited<PlacedDeed> {
  return addItems(document, element, list, index, [''])
}

/** Puts an item for each of several texts into a list. */
export function addItems(
  document: DraftDocument,
  element: Pointer,
  list: ItemList,
  index: number,
  texts: readonly string[],
): Edited<PlacedDeed> {
  const pointer = within(element, list.key)
  const before = valueAt(asJson(document), pointer)
  if (valueAt(asJson(document), element) === undefined) return nothingThere()
  const items: readonly Json[] = Array.isArray(before) ? before : []
  const taken = new Set(items.map((item) => valueOfItem(item, list.kind)))
  const areNumbers =
    list.kind === 'choice' &&
    items.length > 0 &&
    items.every((item) => /^\d+$/.test(valueOfItem(item, 'choice')))
  const at = Math.min(index, items.length)
  const added = texts.map((line, offset): Operation => {
    const { value, text } = newItem(line, list, taken, areNumbers)
    const item = list.kind === 'part' ? { name: String(value), title: text } : { value, text }
    return { op: 'add', path: `${pointer}/${at + offset}`, value: item }
  })
  return ok({
    name:
      texts.length === 1 ? `Add ${list.one}` : `Paste ${texts.length} ${list.label.toLowerCase()}`,
    operations: Array.isArray(before)
      ? added
      : [{ op: 'replace', path: pointer, value: [] }, ...added],
    pointers: texts.map((_, offset) => `${pointer}/${at + offset}`),
  })
}

/** `yes|Yes, of course` brings its value along; other texts get one. */
function newItem(
  line: string,
  { stem }: ItemList,
  taken: Set<string>,
  areNumbers: boolean,
): { readonly value: string | number; readonly text: string } {
  const cut = line.indexOf('|')
  const [own, text] = cut > 0 ? [line.slice(0, cut).trim(), line.slice(cut + 1).trim()] : ['', line]
  if (own !== '' && !taken.has(own)) {
    taken.add(own)
    return { value: areNumbers && /^\d+$/.test(own) ? Number(own) : own, text }
  }
  if (areNumbers) {
    const value = Math.max(0, ...[...taken].map(Number)) + 1
    taken.add(String(value))
    return { value, text }
  }
  const code = codeFor(text)
  if (code !== null && !taken.has(code)) {
    taken.add(code)
    return { value: code, text }
  }
  let number = taken.size + 1
  while (taken.has(`${stem}${number}`)) number += 1
  taken.add(`${stem}${number}`)
  return { value: `${stem}${number}`, text }
}

/** Several items where one was: what is pasted into a choice, its first line in its place. */
export function pasteIntoItem(
  document: DraftDocument,
  pointer: Pointer,
  list: ItemList,
  lines: readonly string[],
): Edited<PlacedDeed> {
  const place = splitPointer(pointer)
  const holder = place === null ? null : splitPointer(place.holder)
  if (place === null || holder === null) return nothingThere()
  return addItems(document, holder.holder, list, Number(place.token) + 1, lines)
}
