import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { partsOfItem } from '../edits/items.ts'
import { valueAt } from '../operation.ts'
import { tokensOf, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import type { Property } from './property.ts'

/** What is written of a property in one part of a draft, or in several. */
export type PropertyState =
  | { readonly state: 'unset' }
  | { readonly state: 'set'; readonly value: Json }
  /** Several parts differ in it. */
  | { readonly state: 'mixed' }

const UNSET: PropertyState = { state: 'unset' }

/** The parts are found beforehand: a panel asks for a hundred properties of them. */
export function stateIn(
  holders: readonly (JsonObject | null)[],
  property: Pick<Property, 'key' | 'older' | 'default'>,
): PropertyState {
  const [first, ...rest] = holders.map((holder) => writtenIn(holder, property))
  const effective = (value: Json | undefined) => canonicalJson(value ?? property.default ?? null)
  if (rest.some((value) => effective(value) !== effective(first))) return { state: 'mixed' }
  return first === undefined ? UNSET : { state: 'set', value: first }
}

function writtenIn(
  holder: JsonObject | null,
  { key, older }: Pick<Property, 'key' | 'older'>,
): Json | undefined {
  if (holder === null) return undefined
  const name = [key, ...older].find((each) => Object.hasOwn(holder, each))
  return name === undefined ? undefined : holder[name]
}

/** A part as an object; an item that is written in short is written out. */
export function holderAt(document: DraftDocument, pointer: Pointer): JsonObject | null {
  const part = valueAt(asJson(document), pointer)
  if (part === undefined || part === null) return null
  return isJsonObject(part) ? part : writtenOut(part, pointer)
}

/** `"a"` in a list of fields is a name, in other lists a value and perhaps its text. */
export function writtenOut(item: Json, pointer: Pointer): JsonObject | null {
  const list = tokensOf(pointer).at(-2)
  if (Array.isArray(item) || list === undefined) return null
  if (list === 'items') return { name: item }
  const { value, text } = partsOfItem(item)
  return text === null ? { value } : { value, text }
}

/** Whether anything other than the default is written. */
export const isChanged = (state: PropertyState, property: Property): boolean =>
  state.state === 'mixed' || (state.state === 'set' && !isDefault(property, state.value))

export function isDefault({ kind, default: fallback }: Property, value: Json): boolean {
  if (fallback !== undefined) return canonicalJson(fallback) === canonicalJson(value)
  if (kind.kind === 'switch') return value === false
  return value === '' || (Array.isArray(value) && value.length === 0)
}
