import { isJsonObject, type Json } from '../../../json.ts'
import { conditionOf } from '../../../study/answered-any.ts'
import type { StudyCategory, StudyVariable } from '../../../study/study-variable.ts'
import { freeName } from '../../free-name.ts'
import type { DraftDocument } from '../../step.ts'
import { nothingThere, type Edited } from '../deed.ts'
import { codeFor } from '../code-for.ts'
import { addEntry, removeEntry } from './entries.ts'
import { ok } from '../../../result.ts'
import { entriesOf, idsIn } from './study-list.ts'

/** Where the list says that public tables are broken down by one variable alone; -1: nowhere. */
export const breakOf = (document: DraftDocument, variable: string): number =>
  entriesOf(document, 'breaks').findIndex((entry) => {
    const { variable: single, variables } = isJsonObject(entry) ? entry : {}
    return single === variable || (Array.isArray(variables) && isOnly(variables, variable))
  })

const isOnly = (variables: readonly Json[], variable: string): boolean =>
  variables.length === 1 && variables[0] === variable

/** Lets anybody break the tables down by a variable, or no longer. */
export function toggleBreak(document: DraftDocument, { id, label }: StudyVariable): Edited {
  const index = breakOf(document, id)
  return index >= 0
    ? removeEntry(document, 'breaks', index)
    : ok(addEntry(document, 'breaks', { id: idFor(document, 'breaks', id), label, variable: id }))
}

/** Where the list has a group as it was written; -1: nowhere. */
export const filterOf = (document: DraftDocument, where: string): number =>
  entriesOf(document, 'filters').findIndex(
    (entry) => isJsonObject(entry) && entry['where'] === where,
  )

/** Lets anybody see the tables of those who gave one answer, or no longer. */
export function toggleFilter(
  document: DraftDocument,
  variable: StudyVariable,
  { value, label }: StudyCategory,
): Edited {
  const where = conditionOf({ variable: variable.id, values: [value] })
  if (where === null) return nothingThere()
  const index = filterOf(document, where)
  if (index >= 0) return removeEntry(document, 'filters', index)
  const id = idFor(document, 'filters', `${variable.id}-${value}`)
  return ok(addEntry(document, 'filters', { id, label, where }))
}

const ID = /^[A-Za-z][\w-]{0,63}$/

const idFor = (document: DraftDocument, list: 'breaks' | 'filters', wish: string): string =>
  freeName(ID.test(wish) ? wish : (codeFor(wish) ?? list), idsIn(document, list))
