import { isJsonObject, type Json } from '../json.ts'

const LOCALE = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/
/** Keys whose values belong to answers; an object there is no text. */
const OF_ANSWERS = new Set([
  'value',
  'defaultValue',
  'correctAnswer',
  'defaultRowValue',
  'defaultPanelValue',
])

/** What of a document is left where every text stands in the survey's own language alone. */
export function withoutTranslations(document: Json): Json {
  if (Array.isArray(document)) return document.map(withoutTranslations)
  if (!isJsonObject(document)) return document
  if (isText(document)) return document['default'] ?? ''
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      OF_ANSWERS.has(key) ? value : withoutTranslations(value),
    ]),
  )
}

/** SurveyJS writes a text in several languages as an object of them. */
function isText(object: { readonly [key: string]: Json }): boolean {
  return (
    typeof object['default'] === 'string' &&
    Object.entries(object).every(
      ([key, value]) => typeof value === 'string' && (key === 'default' || LOCALE.test(key)),
    )
  )
}
