import { isJsonList, isJsonObject, type Json, type JsonScalar } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { carryValue } from './carry-value.ts'
import { nothingThere, refuseEdit, type Edited } from './deed.ts'
import { labelOfItem, partsOfItem, valueOfItem, type ItemList } from './items.ts'
import { languageOf, ownText, textOperations } from './own-text.ts'
import { rename } from './rename.ts'

/** Changes what people read of an item; what is stored of it never changes along. */
export function editItemText(
  document: DraftDocument,
  pointer: Pointer,
  list: ItemList,
  text: string,
): Edited {
  const item = valueAt(asJson(document), pointer)
  if (item === undefined) return nothingThere()
  const language = languageOf(document.source)
  const deed = (operations: readonly Operation[]) =>
    ok({ name: `Change ${list.one}`, operations, mergeKey: `text:${pointer}` })
  if (labelOfItem(item, list.kind, language) === text) return deed([])
  if (list.kind === 'part') {
    if (!isJsonObject(item))
      return deed([{ op: 'replace', path: pointer, value: { name: item, title: text } }])
    return deed(textOperations(item['title'] ?? '', within(pointer, 'title'), text, language))
  }
  return deed(choiceText(item, pointer, text, language))
}

function choiceText(
  item: Json,
  pointer: Pointer,
  text: string,
  language: string,
): readonly Operation[] {
  const { value, text: before } = partsOfItem(item)
  if (!isJsonObject(item)) return [{ op: 'replace', path: pointer, value: { value, text } }]
  const isShort = item['value'] !== value
  const ownValue: readonly Operation[] = isShort
    ? [{ op: 'replace', path: within(pointer, 'value'), value }]
    : []
  const path = within(pointer, 'text')
  // An emptied text stays one: without it the value would be read.
  const textOps: readonly Operation[] = isJsonObject(before)
    ? textOperations(before, path, text, language)
    : [{ op: 'replace', path, value: text }]
  return [...ownValue, ...textOps]
}

/** Changes what is stored of an item, and everything that names it; what people read stays. */
export function editItemValue(
  document: DraftDocument,
  pointer: Pointer,
  list: ItemList,
  typed: string,
): Edited {
  if (list.kind === 'part') return rename(document, pointer, typed)
  const item = valueAt(asJson(document), pointer)
  const siblings = valueAt(asJson(document), pointer.slice(0, pointer.lastIndexOf('/')))
  if (item === undefined || !isJsonList(siblings)) return nothingThere()
  const at = Number(pointer.slice(pointer.lastIndexOf('/') + 1))
  const written = typed.trim()
  if (written === '') return refuseEdit('name_malformed', 'A value is not empty')
  const values = siblings.map((each) => valueOfItem(each, list.kind))
  if (values.some((value, index) => index !== at && value === written))
    return refuseEdit('value_taken', `Another ${list.one} has the value ${written} already`)
  const { value: before, text } = partsOfItem(item)
  const value = typeof before === 'number' && isNumber(written) ? Number(written) : written
  const name = `Change value of ${list.one}`
  if (value === before) return ok({ name, operations: [] })
  const followers = carryValue(document, pointer, before as JsonScalar, value)
  if (!isJsonObject(item)) {
    const label = text ?? ownText(before, '')
    return ok({
      name,
      operations: [{ op: 'replace', path: pointer, value: { value, text: label } }, ...followers],
    })
  }
  const keepsLabel: readonly Operation[] =
    item['text'] === undefined
      ? [{ op: 'replace', path: within(pointer, 'text'), value: text ?? ownText(before, '') }]
      : []
  return ok({
    name,
    operations: [
      { op: 'replace', path: within(pointer, 'value'), value },
      ...keepsLabel,
      ...followers,
    ],
  })
}

const isNumber = (text: string): boolean => String(Number(text)) === text
