import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ownText } from './own-text.ts'

/** What a list within a question holds. */
export type ItemKind =
  /** A value and its text; `1`, `"a"` and `"1|One"` are short for both. */
  | 'choice'
  /** A name and its title: columns of questions, fields. */
  | 'part'

export type ItemList = {
  readonly key: string
  readonly kind: ItemKind
  readonly label: string
  readonly one: string
  readonly stem: string
}

const choices: ItemList = {
  key: 'choices',
  kind: 'choice',
  label: 'Choices',
  one: 'choice',
  stem: 'item',
}
const rows: ItemList = { key: 'rows', kind: 'choice', label: 'Rows', one: 'row', stem: 'row' }
const columns: ItemList = {
  key: 'columns',
  kind: 'choice',
  label: 'Columns',
  one: 'column',
  stem: 'column',
}
const questions: ItemList = { ...columns, kind: 'part' }

const LISTS: { readonly [type: string]: readonly ItemList[] } = {
  radiogroup: [choices],
  checkbox: [choices],
  dropdown: [choices],
  tagbox: [choices],
  buttongroup: [choices],
  imagepicker: [choices],
  ranking: [choices],
  rating: [{ ...choices, key: 'rateValues', label: 'Steps', one: 'step' }],
  slider: [],
  imagemap: [{ ...choices, key: 'areas', label: 'Areas', one: 'area', stem: 'area' }],
  matrix: [columns, rows],
  matrixdropdown: [questions, rows, choices],
  matrixdynamic: [questions, choices],
  multipletext: [{ key: 'items', kind: 'part', label: 'Fields', one: 'field', stem: 'text' }],
}

/** The lists that a type has, in the order in which they are drawn. */
export const itemListsOf = (type: string): readonly ItemList[] =>
  Object.hasOwn(LISTS, type) ? (LISTS[type] ?? []) : []

export const itemsAt = (source: JsonObject, key: string): readonly Json[] => {
  const list = source[key]
  return isJsonList(list) ? list : NO_ITEMS
}

/** One and the same, so that nothing seems changed. */
const NO_ITEMS: readonly Json[] = []

const SEPARATOR = '|'

/** What an item stands for, and what is read of it; null where it has no text of its own. */
export function partsOfItem(item: Json): { readonly value: Json; readonly text: Json | null } {
  const own = isJsonObject(item) ? item['value'] : item
  const text = isJsonObject(item) ? (item['text'] ?? null) : null
  if (typeof own === 'string' && own.includes(SEPARATOR)) {
    const at = own.indexOf(SEPARATOR)
    return { value: own.slice(0, at), text: text ?? own.slice(at + 1) }
  }
  return { value: own ?? text ?? '', text }
}

/** What people read. */
export function labelOfItem(item: Json, kind: ItemKind, language: string): string {
  if (kind === 'part') {
    const { name = '', title } = isJsonObject(item) ? item : { name: item }
    return title === undefined ? ownText(name, language) : ownText(title, language)
  }
  const { value, text } = partsOfItem(item)
  return text === null ? ownText(value, language) : ownText(text, language)
}

/** What is stored. */
export function valueOfItem(item: Json, kind: ItemKind): string {
  const value =
    kind === 'part' ? (isJsonObject(item) ? item['name'] : item) : partsOfItem(item).value
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
