import { isJsonObject, type Json, type JsonObject } from '../../../json.ts'
import { ok } from '../../../result.ts'
import { freeName } from '../../free-name.ts'
import type { DraftDocument } from '../../step.ts'
import { nothingThere, type Edited, type PlacedDeed } from '../deed.ts'
import {
  entriesOf,
  entryPointer,
  holdersFor,
  idsIn,
  nameOfEntry,
  STUDY_LISTS,
  type StudyList,
} from './study-list.ts'

/** Adds an entry at the end of a list. */
export function addEntry(document: DraftDocument, list: StudyList, entry: JsonObject): PlacedDeed {
  return insertEntry(document, list, entriesOf(document, list).length, entry)
}

/** Adds an entry before the one at a place. */
export function insertEntry(
  document: DraftDocument,
  list: StudyList,
  index: number,
  entry: JsonObject,
): PlacedDeed {
  const path = entryPointer(list, index)
  return {
    name: `Add ${nameOfEntry(document, list, entry)}`,
    operations: [
      ...holdersFor(document, STUDY_LISTS[list].pointer, []),
      { op: 'add', path, value: entry },
    ],
    pointers: [path],
  }
}

/** Puts a copy with an id of its own behind an entry. */
export function duplicateEntry(
  document: DraftDocument,
  list: StudyList,
  index: number,
): Edited<PlacedDeed> {
  const entry = entriesOf(document, list)[index]
  if (!isJsonObject(entry)) return nothingThere()
  const { id } = entry
  const copy: JsonObject =
    typeof id === 'string' ? { ...entry, id: freeName(id, idsIn(document, list)) } : entry
  const path = entryPointer(list, index + 1)
  return ok({
    name: `Duplicate ${nameOfEntry(document, list, entry)}`,
    operations: [{ op: 'add', path, value: copy }],
    pointers: [path],
  })
}

/** Moves an entry so that it stands at a place of what is left without it. */
export function moveEntry(
  document: DraftDocument,
  list: StudyList,
  from: number,
  to: number,
): Edited<PlacedDeed> {
  const entries = entriesOf(document, list)
  const entry: Json | undefined = entries[from]
  if (entry === undefined || to < 0 || to >= entries.length) return nothingThere()
  const path = entryPointer(list, to)
  return ok({
    name: `Move ${nameOfEntry(document, list, entry)}`,
    operations: from === to ? [] : [{ op: 'move', from: entryPointer(list, from), path }],
    pointers: [path],
  })
}

/** Takes an entry away. */
export function removeEntry(document: DraftDocument, list: StudyList, index: number): Edited {
  const entry = entriesOf(document, list)[index]
  if (entry === undefined) return nothingThere()
  return ok({
    name: `Delete ${nameOfEntry(document, list, entry)}`,
    operations: [{ op: 'remove', path: entryPointer(list, index) }],
  })
}
