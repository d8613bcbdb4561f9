import { EDIT_FIELD, GO_TO_FIELD, LOCALE_FIELD } from '../core/response/form/field-names.ts'
import { problem } from '../core/problem.ts'
import { parseEdit, type Edit } from '../core/response/form/edit.ts'
import type { Fields } from '../core/response/form/posted.ts'
import { isMultipart } from './media-type.ts'
import { multipartFields, type TakeFile } from './multipart-fields.ts'
import { refuseWith } from './page-request.server.ts'

const MOST_FIELDS = 5000

/**
 * The fields of a posted form as text. Its size was bounded when the request was let in. Leaving
 * some of them out would lose answers without a word.
 */
export async function readFields(request: Request): Promise<Fields> {
  return notTooMany([...new URLSearchParams(await request.text())])
}

const notTooMany = (fields: Fields): Fields =>
  fields.length > MOST_FIELDS ? refuseWith(problem('too_large')) : fields

/** The same of a page that may bring files. */
export async function readPageFields(request: Request, take: TakeFile): Promise<Fields> {
  if (!isMultipart(request.headers.get('Content-Type'))) return readFields(request)
  const read = await multipartFields(request, take)
  return read.ok ? notTooMany(read.value) : refuseWith(read.problem)
}

export const fieldIn = (fields: Fields, name: string): string | null =>
  fields.find(([key]) => key === name)?.[1] ?? null

const INTENTS = ['next', 'back', 'send', 'review', 'later', 'check', 'moreTime'] as const

/** What the button that was pressed asks for. */
export function pressedIn(fields: Fields): {
  readonly intent: (typeof INTENTS)[number] | 'stay' | 'goTo'
  readonly edit: Edit | null
  /** The page that was asked for. */
  readonly goTo: number | null
} {
  const edit = parseEdit(fieldIn(fields, EDIT_FIELD))
  if (edit !== null || fieldIn(fields, LOCALE_FIELD) !== null)
    return { intent: 'stay', edit, goTo: null }
  const page = fieldIn(fields, GO_TO_FIELD)
  if (page !== null) return { intent: 'goTo', edit: null, goTo: Number(page) - 1 }
  const wanted = fieldIn(fields, 'intent')
  const intent = INTENTS.find((known) => known === wanted) ?? 'next'
  return { intent, edit: null, goTo: null }
}

/** The language of the page, or the one that was asked for by a button. */
export const localeIn = (fields: Fields): string | null =>
  fieldIn(fields, LOCALE_FIELD) ?? fieldIn(fields, 'lang')

/** Whether anything was answered on a page at all. */
export const isBlankForm = (fields: Fields): boolean =>
  fields.every(([name, value]) => value === '' || !/^(?:q|c|o|k|none):/.test(name))
