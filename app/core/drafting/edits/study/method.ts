import { isJsonObject, type JsonObject } from '../../../json.ts'
import { METHOD_ITEMS, type MethodItemKey } from '../../../study/study.ts'
import type { DraftDocument } from '../../step.ts'
import type { Deed } from '../deed.ts'
import { insertEntry, removeEntry } from './entries.ts'
import { textInStudy, typeInStudy, writeInStudy } from './set-in-study.ts'
import { entriesOf, entryPointer } from './study-list.ts'

export type MethodSide = 'here' | 'earlier'

const placeOf = (document: DraftDocument, item: MethodItemKey): number =>
  entriesOf(document, 'method').findIndex((entry) => isJsonObject(entry) && entry['item'] === item)

/** What the method statement says of an item, here or of the earlier study. */
export function methodText(document: DraftDocument, item: MethodItemKey, side: MethodSide): string {
  const index = placeOf(document, item)
  return index < 0 ? '' : textInStudy(document, `${entryPointer('method', index)}/${side}`)
}

/** Writes an item in the order in which AAPOR lists them; one of which nothing is said goes. */
export function writeMethod(
  document: DraftDocument,
  item: MethodItemKey,
  side: MethodSide,
  text: string,
): Deed {
  const mergeKey = `study:method/${item}/${side}`
  const name = `Change method item ${item}`
  const index = placeOf(document, item)
  if (index < 0) {
    if (text === '') return { name, operations: [] }
    const entry: JsonObject = { item, earlier: null, here: '', [side]: text }
    return { ...insertEntry(document, 'method', placeFor(document, item), entry), name, mergeKey }
  }
  const other = methodText(document, item, side === 'here' ? 'earlier' : 'here')
  if (text === '' && other === '') {
    const gone = removeEntry(document, 'method', index)
    return gone.ok ? { ...gone.value, name, mergeKey } : { name, operations: [] }
  }
  const field = { pointer: `${entryPointer('method', index)}/${side}`, label: name }
  const written =
    side === 'earlier' && text === ''
      ? typeInStudy(document, field, null)
      : writeInStudy(document, field, text, 'stays')
  return { ...written, name, mergeKey }
}

function placeFor(document: DraftDocument, item: MethodItemKey): number {
  const later = new Set<unknown>(METHOD_ITEMS.slice(METHOD_ITEMS.indexOf(item)))
  const entries = entriesOf(document, 'method')
  const index = entries.findIndex((entry) => isJsonObject(entry) && later.has(entry['item']))
  return index < 0 ? entries.length : index
}

/** How many of the items are given; `isKnown` says whether an item is filled in by itself. */
export const methodGiven = (
  document: DraftDocument,
  isKnown: (item: MethodItemKey) => boolean,
): number =>
  METHOD_ITEMS.filter((item) => methodText(document, item, 'here') !== '' || isKnown(item)).length
