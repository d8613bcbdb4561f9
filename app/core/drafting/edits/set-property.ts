import { isJsonObject, type Json } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { nothingThere, type Edited } from './deed.ts'

/** Sets one property of several parts; undefined gives it back to its default. */
export function setProperty(
  document: DraftDocument,
  pointers: readonly Pointer[],
  key: string,
  value: Json | undefined,
): Edited {
  const operations: Operation[] = []
  for (const pointer of pointers) {
    const holder = valueAt(asJson(document), pointer)
    if (holder === undefined || !isJsonObject(holder)) return nothingThere()
    const path = within(pointer, key)
    if (value !== undefined && holder[key] !== value)
      operations.push({ op: 'replace', path, value })
    if (value === undefined && holder[key] !== undefined) operations.push({ op: 'remove', path })
  }
  const of = pointers.length === 1 ? '' : ` of ${pointers.length} questions`
  return ok({ name: value === undefined ? `Reset ${key}${of}` : `Set ${key}${of}`, operations })
}
