import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { nothingThere, type Edited } from '../edits/deed.ts'
import { languageOf, textOperations } from '../edits/own-text.ts'
import { rename } from '../edits/rename.ts'
import { valueAt, type Operation } from '../operation.ts'
import { splitPointer, within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import type { Property } from './property.ts'
import { isDefault, writtenOut } from './property-state.ts'
import { subjectOf } from './subject-of.ts'

/** What a property is to be. Undefined: what holds where nothing is written. */
export type Change = {
  readonly property: Property
  /** As people know it. */
  readonly title: string
  readonly value: Json | undefined
}

/**
 * Sets a property of one part or of several. A default is not written; a text is changed in the
 * survey's own language and kept in others; a name is changed wherever it is read.
 */
export function changeProperty(
  document: DraftDocument,
  pointers: readonly Pointer[],
  change: Change,
): Edited {
  const { property, value } = change
  const [pointer] = pointers
  if (property.key === 'name' && typeof value === 'string' && pointer !== undefined)
    return rename(document, pointer, value)
  const operations: Operation[] = []
  for (const each of pointers) {
    const ready = madeReady(document, each)
    if (ready === null) return nothingThere()
    operations.push(...ready.operations, ...changed(document, each, ready.holder, change))
  }
  const isTyped = [
    'text',
    'html',
    'expression',
    'lines',
    'number',
    'json',
    'answer',
    'colour',
  ].includes(property.kind.kind)
  return ok({
    name: nameOf(subjectOf(document, pointers), change),
    operations: operations.some(({ path }) => !isOnlyReady(path, pointers)) ? operations : [],
    ...(isTyped && value !== undefined
      ? { mergeKey: `text:${pointers.join(' ')}/${property.key}` }
      : {}),
  })
}

/** Writing an item out, or opening an empty place, is no change of its own. */
const isOnlyReady = (path: Pointer, pointers: readonly Pointer[]) => pointers.includes(path)

type Ready = { readonly holder: JsonObject; readonly operations: readonly Operation[] }

/** A part that can hold a property: written out if it is in short, opened if it is not there. */
function madeReady(document: DraftDocument, pointer: Pointer): Ready | null {
  const part = valueAt(asJson(document), pointer)
  if (part !== undefined && isJsonObject(part)) return { holder: part, operations: [] }
  if (part !== undefined) {
    const holder = writtenOut(part, pointer)
    return holder === null
      ? null
      : { holder, operations: [{ op: 'replace', path: pointer, value: holder }] }
  }
  const place = splitPointer(pointer)
  const around = place === null ? undefined : valueAt(asJson(document), place.holder)
  return around !== undefined && isJsonObject(around)
    ? { holder: {}, operations: [{ op: 'add', path: pointer, value: {} }] }
    : null
}

function changed(
  document: DraftDocument,
  pointer: Pointer,
  holder: JsonObject,
  { property, value }: Change,
): readonly Operation[] {
  const { key, older, kind } = property
  const path = within(pointer, key)
  const written = [key, ...older].filter((each) => Object.hasOwn(holder, each))
  if (value === undefined || (isDefault(property, value) && !isText(property)))
    return written.map((each): Operation => ({ op: 'remove', path: within(pointer, each) }))
  const [current] = written
  const moved: readonly Operation[] =
    current === undefined || current === key
      ? []
      : [{ op: 'move', from: within(pointer, current), path }]
  const before = current === undefined ? undefined : holder[current]
  if (isText(property) && typeof value === 'string')
    return [...moved, ...textOperations(before, path, value, languageOf(document.source))]
  const isSame = JSON.stringify(before) === JSON.stringify(value) && kind.kind !== 'json'
  return isSame ? [] : [...moved, { op: 'replace', path, value }]
}

/** Texts that may be written in several languages. */
const isText = ({ kind }: Property): boolean =>
  kind.kind === 'html' || (kind.kind === 'text' && kind.isLocalized)

function nameOf(subject: string, { property, title, value }: Change): string {
  const inSentence = title.startsWith('“') ? title : title.charAt(0).toLowerCase() + title.slice(1)
  if (property.key === 'isRequired')
    return `Make ${subject} ${value === true ? 'required' : 'optional'}`
  if (value === undefined) return `Reset ${inSentence} of ${subject}`
  if (property.kind.kind === 'switch')
    return `Switch ${value === true ? 'on' : 'off'} ${inSentence} of ${subject}`
  return `Change ${inSentence} of ${subject}`
}
