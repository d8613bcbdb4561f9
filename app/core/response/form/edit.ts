import type { Element, Entries, Question } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import { isJsonList, isJsonObject, listIn, type Json, type JsonObject } from '../../json.ts'
import { startingEntry } from '../starting-values.ts'
import { mostOnPage } from './most-on-page.ts'
import { pathTo, pathUnder, type FieldPath } from './field-names.ts'
import { questionAt } from './question-at.ts'

/**
 * What a button asks for that changes a page instead of leaving it: `add:children`,
 * `remove:children/1`, `restore:children/1`, `drop:letter/0` (a file). `upload:letter` only sends
 * what was chosen.
 */
export type Edit = {
  readonly what: 'add' | 'remove' | 'restore' | 'drop' | 'upload'
  readonly path: FieldPath
}

/** An entry that somebody took away, kept so that it can come back. */
export type Removed = { readonly path: FieldPath; readonly entry: Json }

const EDIT = /^(add|remove|restore|drop|upload):(.+)$/s

export function parseEdit(text: string | null): Edit | null {
  const [, what, path] = EDIT.exec(text ?? '') ?? []
  if (what === undefined || path === undefined) return null
  return { what: what as Edit['what'], path: path as FieldPath }
}

export const editValue = ({ what, path }: Edit): string => `${what}:${path}`

export type Edited = {
  readonly raw: JsonObject
  readonly removed: Removed | null
  /** The edit, where it was done. */
  readonly done: Edit | null
}

/** Raw answers as the button leaves them; a button that fits nothing changes nothing. */
export function applyEdit(
  questions: readonly Question[],
  raw: JsonObject,
  edit: Edit,
  before: Removed | null = null,
): Edited {
  const back = before?.path === edit.path ? before.entry : null
  const edited = editAmong(questions, raw, pathTo, { ...edit, back })
  // A file that was sent stands among the answers already.
  const isUpload =
    edit.what === 'upload' && questionAt(questions, edit.path)?.question.kind === 'file'
  const isDone = edited !== raw || isUpload
  const isGone = isDone && edit.what === 'remove'
  return {
    raw: edited,
    removed: isGone ? { path: edit.path, entry: valueAt(raw, edit.path) ?? {} } : null,
    done: isDone ? edit : null,
  }
}

/** `back`: what was taken away from the path, where it is to be restored. */
type Change = Edit & { readonly back: Json | null }

function editAmong(
  questions: readonly Question[],
  raw: JsonObject,
  pathOf: (name: string) => FieldPath,
  edit: Change,
): JsonObject {
  const question = questions.find((candidate) => isWithin(edit.path, pathOf(candidate.name)))
  if (question === undefined) return raw
  const path = pathOf(question.name)
  const value = Object.hasOwn(raw, question.name) ? raw[question.name] : undefined
  const edited = editValueOf(question, path, value, edit)
  return edited === undefined ? raw : { ...raw, [question.name]: edited }
}

function editValueOf(
  question: Question,
  path: FieldPath,
  value: Json | undefined,
  edit: Change,
): Json | undefined {
  const list = listIn(value)
  switch (question.kind) {
    case 'entries': {
      if (edit.what === 'add' && edit.path === path) return addedTo(question, list)
      if (edit.what === 'restore') {
        const back = restoredTo(question, list, path, edit)
        if (back !== undefined) return back
      }
      const place = list.findIndex((_, index) => isWithin(edit.path, pathUnder(path, index)))
      if (place === -1) return undefined
      const at = pathUnder(path, place)
      if (edit.what === 'remove' && edit.path === at) return removedFrom(question, list, place)
      const inside = editGroup(question.elements, list[place], at, edit)
      return inside === undefined ? undefined : list.with(place, inside)
    }
    case 'grid': {
      const row = question.rows.find((candidate) =>
        isWithin(edit.path, pathUnder(path, candidate.value)),
      )
      if (row === undefined) return undefined
      const rows = isJsonObject(value) ? value : {}
      const cells = Object.hasOwn(rows, row.value) ? rows[row.value] : undefined
      const inside = editGroup(question.elements, cells, pathUnder(path, row.value), edit)
      return inside === undefined ? undefined : { ...rows, [row.value]: inside }
    }
    case 'file': {
      const place = list.findIndex((_, index) => edit.path === pathUnder(path, index))
      return edit.what === 'drop' && place !== -1 ? list.toSpliced(place, 1) : undefined
    }
    case 'signature':
      return edit.what === 'drop' && edit.path === path ? '' : undefined
    default:
      return undefined
  }
}

function addedTo(entries: Entries, list: readonly Json[]): readonly Json[] | undefined {
  const { mayAdd, newEntry } = entries
  const start = startingEntry(entries)
  if (!mayAdd || list.length >= mostOnPage(entries)) return undefined
  return [...list, newEntry === 'copyOfLast' ? (list.at(-1) ?? start) : start]
}

function removedFrom(
  { minEntries, mayRemove }: Entries,
  list: readonly Json[],
  place: number,
): readonly Json[] | undefined {
  return mayRemove && list.length > minEntries ? list.toSpliced(place, 1) : undefined
}

function restoredTo(
  entries: Entries,
  list: readonly Json[],
  path: FieldPath,
  edit: Change,
): readonly Json[] | undefined {
  const place = [...list, null].findIndex((_, index) => edit.path === pathUnder(path, index))
  if (place === -1 || edit.back === null || list.length >= mostOnPage(entries)) return undefined
  return list.toSpliced(place, 0, edit.back)
}

/** Nothing where nothing was changed. */
function editGroup(
  elements: readonly Element[],
  value: Json | undefined,
  at: FieldPath,
  edit: Change,
): JsonObject | undefined {
  const before = isJsonObject(value) ? value : {}
  const after = editAmong(questionsAmong(elements), before, (name) => pathUnder(at, name), edit)
  return after === before ? undefined : after
}

const isWithin = (path: FieldPath, outer: FieldPath): boolean =>
  path === outer || path.startsWith(`${outer}/`)

/** A path is a JSON pointer into what was typed. */
const valueAt = (raw: Json, path: FieldPath): Json | undefined =>
  path.split('/').reduce<Json | undefined>((value, escaped) => {
    const step = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    if (isJsonList(value)) return value[Number(step)]
    return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
  }, raw)
