import { canonicalJson, isJsonObject, type Json } from '../../../json.ts'
import { valueAt, type Operation } from '../../operation.ts'
import { splitPointer, within, type Pointer } from '../../pointer.ts'
import { asJson, type DraftDocument } from '../../step.ts'
import type { Deed } from '../deed.ts'
import { languageOf, ownText } from '../own-text.ts'
import { holdersFor } from './study-list.ts'

/** One field of a study, and what it is called in the name of the change. */
export type StudyField = { readonly pointer: Pointer; readonly label: string }

/** Sets fields together; what has no value any more goes. */
export function setInStudy(
  document: DraftDocument,
  label: string,
  values: readonly (readonly [Pointer, Json | undefined])[],
): Deed {
  return {
    name: `Change ${label}`,
    operations: values.flatMap(([pointer, value]) => operationsFor(document, pointer, value)),
  }
}

function operationsFor(
  document: DraftDocument,
  pointer: Pointer,
  value: Json | undefined,
): readonly Operation[] {
  const before = valueAt(asJson(document), pointer)
  if (value === undefined) return before === undefined ? [] : [{ op: 'remove', path: pointer }]
  if (before !== undefined && canonicalJson(before) === canonicalJson(value)) return []
  const holder = splitPointer(pointer)?.holder
  return [
    ...(holder === undefined ? [] : holdersFor(document, holder, {})),
    { op: 'replace', path: pointer, value },
  ]
}

/** A field as somebody types it; what is typed in a row is one change. */
export const typeInStudy = (
  document: DraftDocument,
  { pointer, label }: StudyField,
  value: Json | undefined,
): Deed => ({
  ...setInStudy(document, label, [[pointer, value]]),
  mergeKey: `study:${pointer}`,
})

/**
 * A text in the survey's own language; other languages stay. `whenEmpty`: a text that has to be
 * there is left empty, another one goes.
 */
export function writeInStudy(
  document: DraftDocument,
  { pointer, label }: StudyField,
  text: string,
  whenEmpty: 'stays' | 'goes',
): Deed {
  const before = valueAt(asJson(document), pointer)
  const key = keyFor(before, languageOf(document.source))
  const isAlone =
    !isJsonObject(before) ||
    Object.entries(before).every(([name, own]) => name === key || own === '')
  const value = text === '' && isAlone && whenEmpty === 'goes' ? undefined : text
  const place = isJsonObject(before) && value !== undefined ? within(pointer, key) : pointer
  return typeInStudy(document, { pointer: place, label }, value)
}

const keyFor = (text: Json | undefined, language: string): string =>
  isJsonObject(text) && typeof text[language] === 'string' ? language : 'default'

/** A text of a study in the survey's own language. */
export const textInStudy = (document: DraftDocument, pointer: Pointer): string =>
  ownText(valueAt(asJson(document), pointer), languageOf(document.source))
