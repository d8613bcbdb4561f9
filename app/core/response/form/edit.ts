import type { Element, Entries, Question } from '../../definition/definition.ts'
import { questionsAmong } from '../../definition/walk.ts'
import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { startingGroup } from '../starting-values.ts'
import { pathTo, pathUnder, type FieldPath } from './field-names.ts'

/**
 * What a button asks for that changes a page instead of leaving it: `add:children`,
 * `remove:children/1`, `drop:letter/0` (a file). `upload:letter` only sends what was chosen.
 */
export type Edit = { readonly what: 'add' | 'remove' | 'drop' | 'upload'; readonly path: FieldPath }

const EDIT = /^(add|remove|drop|upload):(.+)$/s

export function parseEdit(text: string | null): Edit | null {
  const [, what, path] = EDIT.exec(text ?? '') ?? []
  if (what === undefined || path === undefined) return null
  return { what: what as Edit['what'], path: path as FieldPath }
}

export const editValue = ({ what, path }: Edit): string => `${what}:${path}`

/** Raw answers as the button leaves them; a button that fits nothing changes nothing. */
export function applyEdit(questions: readonly Question[], raw: JsonObject, edit: Edit): JsonObject {
  return editAmong(questions, raw, pathTo, edit)
}

function editAmong(
  questions: readonly Question[],
  raw: JsonObject,
  pathOf: (name: string) => FieldPath,
  edit: Edit,
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
  edit: Edit,
): Json | undefined {
  const list = Array.isArray(value) ? (value as readonly Json[]) : []
  switch (question.kind) {
    case 'entries': {
      if (edit.what === 'add' && edit.path === path) return added(question, list)
      const place = list.findIndex((_, index) => isWithin(edit.path, pathUnder(path, index)))
      if (place === -1) return undefined
      const at = pathUnder(path, place)
      if (edit.what === 'remove' && edit.path === at) return list.toSpliced(place, 1)
      return list.with(place, editGroup(question.elements, list[place], at, edit))
    }
    case 'grid': {
      const row = question.rows.find((candidate) =>
        isWithin(edit.path, pathUnder(path, candidate.value)),
      )
      if (row === undefined) return undefined
      const rows = isJsonObject(value) ? value : {}
      const cells = Object.hasOwn(rows, row.value) ? rows[row.value] : undefined
      const at = pathUnder(path, row.value)
      return { ...rows, [row.value]: editGroup(question.elements, cells, at, edit) }
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

const added = ({ maxEntries, elements }: Entries, list: readonly Json[]): readonly Json[] =>
  list.length >= maxEntries ? list : [...list, startingGroup(elements)]

const editGroup = (
  elements: readonly Element[],
  value: Json | undefined,
  at: FieldPath,
  edit: Edit,
): JsonObject =>
  editAmong(
    questionsAmong(elements),
    isJsonObject(value) ? value : {},
    (name) => pathUnder(at, name),
    edit,
  )

const isWithin = (path: FieldPath, outer: FieldPath): boolean =>
  path === outer || path.startsWith(`${outer}/`)
