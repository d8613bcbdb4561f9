import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { ok } from '../../result.ts'
import { valueAt, type Operation } from '../operation.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { addPage } from './add-page.ts'
import { nothingThere, type Edited, type PlacedDeed } from './deed.ts'
import { freshName, namesIn } from './names.ts'
import type { Place } from './places.ts'
import { nameStem, questionType, typeLabel } from './question-types.ts'

/** A new element of a type, with what its kind starts from. */
function newElement(type: string, taken: Set<string>): JsonObject {
  return { type, name: freshName(taken, nameStem(type)), ...questionType(type)?.start }
}

/** Puts a new question, group or block at a place. */
export function addElement(
  document: DraftDocument,
  type: string,
  place: Place,
): Edited<PlacedDeed> {
  const element = newElement(type, namesIn(document.source))
  return insertElements(document, [element], place, `Add ${typeLabel(type).toLowerCase()}`)
}

/** Puts the first element of a survey that has no page yet on one of its own. */
export function addFirstElement(document: DraftDocument, type: string): Edited<PlacedDeed> {
  const element = newElement(type, namesIn(document.source))
  return insertFirstElements(document, [element], `Add ${typeLabel(type).toLowerCase()}`)
}

/** Puts the first elements of a survey that has no page yet on one of their own. */
export function insertFirstElements(
  document: DraftDocument,
  elements: readonly JsonObject[],
  name: string,
): Edited<PlacedDeed> {
  const page = addPage(document, 0)
  if (!page.ok) return page
  const added = elements.map((value, index) => ({
    op: 'add' as const,
    path: `/source/pages/0/elements/${index}`,
    value,
  }))
  return ok({
    name,
    operations: [...page.value.operations, ...added],
    pointers: added.map(({ path }) => path),
  })
}

/** Puts elements in at a place one after the other. */
export function insertElements(
  document: DraftDocument,
  elements: readonly JsonObject[],
  { list, index }: Place,
  name: string,
): Edited<PlacedDeed> {
  const holder = valueAt(asJson(document), list.slice(0, list.lastIndexOf('/')))
  if (!isJsonObject(holder ?? null)) return nothingThere()
  const before = valueAt(asJson(document), list)
  if (before !== undefined && !isList(before)) return nothingThere()
  const at = Math.min(index, before?.length ?? 0)
  const paths = elements.map((_, offset) => `${list}/${at + offset}`)
  const added = elements.map((value, offset): Operation => ({
    op: 'add',
    path: paths[offset] ?? list,
    value,
  }))
  return ok({
    name,
    operations: before === undefined ? [{ op: 'add', path: list, value: [] }, ...added] : added,
    pointers: paths,
  })
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)
