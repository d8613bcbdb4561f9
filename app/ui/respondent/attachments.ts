import type { Question } from '#app/core/definition/definition.ts'
import { questionsAmong } from '#app/core/definition/walk.ts'
import { isJsonObject, listIn, own, type Json } from '#app/core/json.ts'

/** What an answer holds that is no words. */
export type Attachment =
  | { readonly kind: 'file'; readonly id: string; readonly name: string }
  | { readonly kind: 'drawing'; readonly address: string }

/** Files and drawings of an answer, those within its entries too. */
export function attachmentsIn(question: Question, value: Json | undefined): readonly Attachment[] {
  switch (question.kind) {
    case 'file':
      return listIn(value).flatMap(fileIn)
    case 'signature':
      return typeof value === 'string' ? [{ kind: 'drawing', address: value }] : []
    case 'grid':
      return isJsonObject(value)
        ? question.rows.flatMap((row) => inEntry(question.elements, own(value, row.value)))
        : []
    case 'entries':
      return listIn(value).flatMap((entry) => inEntry(question.elements, entry))
    case 'single':
    case 'multiple':
    case 'ranking':
    case 'rating':
    case 'matrix':
    case 'textGroup':
    case 'range':
    case 'number':
    case 'text':
    case 'computed':
      return []
  }
}

const inEntry = (
  elements: Parameters<typeof questionsAmong>[0],
  entry: Json | undefined,
): readonly Attachment[] =>
  entry !== undefined && isJsonObject(entry)
    ? questionsAmong(elements).flatMap((question) =>
        attachmentsIn(question, own(entry, question.name)),
      )
    : []

function fileIn(item: Json): readonly Attachment[] {
  if (!isJsonObject(item)) return []
  const [id, name] = [own(item, 'file'), own(item, 'name')]
  return typeof id === 'string' && typeof name === 'string' ? [{ kind: 'file', id, name }] : []
}
