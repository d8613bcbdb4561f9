import { isJsonObject, listIn, type Json } from '../../../json.ts'
import { valueAt, type Operation } from '../../operation.ts'
import { splitPointer, within, type Pointer } from '../../pointer.ts'
import { asJson, type DraftDocument } from '../../step.ts'
import { languageOf, ownText } from '../own-text.ts'

/** The lists of a study whose entries are added, moved and taken away one by one. */
export const STUDY_LISTS = {
  findings: { pointer: '/study/findings', one: 'finding' },
  derived: { pointer: '/study/derived', one: 'derived variable' },
  filters: { pointer: '/study/published/filters', one: 'published group' },
  breaks: { pointer: '/study/published/breaks', one: 'published break' },
  method: { pointer: '/study/method', one: 'method item' },
  blocks: { pointer: '/study/results/blocks', one: 'block' },
} as const satisfies {
  readonly [list: string]: { readonly pointer: Pointer; readonly one: string }
}

export type StudyList = keyof typeof STUDY_LISTS

export function entriesOf(document: DraftDocument, list: StudyList): readonly Json[] {
  const found = valueAt(asJson(document), STUDY_LISTS[list].pointer)
  return listIn(found)
}

export const entryPointer = (list: StudyList, index: number): Pointer =>
  within(STUDY_LISTS[list].pointer, index)

/** What people call an entry. */
export function nameOfEntry(document: DraftDocument, list: StudyList, entry: Json): string {
  const { title, label, id } = isJsonObject(entry) ? entry : {}
  const language = languageOf(document.source)
  const own = ownText(title, language) || ownText(label, language) || ownText(id, language)
  const { one } = STUDY_LISTS[list]
  return own === '' ? one : `${one} “${own}”`
}

/** Ids that entries of a list have, and, of derived variables, nobody may take either. */
export const idsIn = (document: DraftDocument, list: StudyList): ReadonlySet<string> =>
  new Set(
    entriesOf(document, list).flatMap((entry) =>
      isJsonObject(entry) && typeof entry['id'] === 'string' ? [entry['id']] : [],
    ),
  )

/** What makes a place to put something in, where there is none yet. */
export function holdersFor(document: DraftDocument, pointer: Pointer, empty: Json): Operation[] {
  if (valueAt(asJson(document), pointer) !== undefined) return []
  const place = splitPointer(pointer)
  const above = place === null ? [] : holdersFor(document, place.holder, {})
  return [...above, { op: 'add', path: pointer, value: empty }]
}
