import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts'
import { partsOfItem } from './edits/items.ts'
import { languageOf } from './edits/own-text.ts'
import { LOCALIZABLE_NAMES, STUDY_TEXT_NAMES } from './texts/localizable-names.ts'
import { isWrittenText, ownOf, type WrittenText } from './texts/written-text.ts'

/**
 * What of a draft is left where every text stands in the survey's own language alone: who may only
 * translate must leave this as it is.
 */
export function withoutTranslations(document: Json): Json {
  if (!isJsonObject(document)) return document
  const { source, study } = document
  if (!isJsonObject(source) || !isJsonObject(study)) return document
  const { translations: _, ...rest } = study
  const language = languageOf(source)
  return {
    source: stripped(source, { language, names: LOCALIZABLE_NAMES }),
    study: stripped(rest, { language, names: STUDY_TEXT_NAMES }),
  }
}

type Reading = { readonly language: string; readonly names: ReadonlySet<string> }

/** Keys whose values belong to answers; an object there is no text. */
const OF_ANSWERS: ReadonlySet<string> = new Set([
  'value',
  'defaultValue',
  'correctAnswer',
  'defaultRowValue',
  'defaultPanelValue',
])
const ITEMS: ReadonlySet<string> = new Set(['choices', 'rows', 'columns', 'rateValues', 'areas'])

function stripped(owner: JsonObject, reading: Reading): JsonObject {
  const left = Object.entries(owner).map(([key, value]): readonly [string, Json] => {
    if (OF_ANSWERS.has(key)) return [key, value]
    if (reading.names.has(key) && isTranslatable(value)) return [key, inOwn(value, reading)]
    if (isJsonList(value)) {
      const list = value
      const read = (entry: Json) => (ITEMS.has(key) ? item(entry, reading) : inList(entry, reading))
      return [key, list.map(read)]
    }
    return [key, isJsonObject(value) ? stripped(value, reading) : value]
  })
  // A question is known by its name until somebody writes its title, in whatever language.
  const { name } = owner
  return Object.fromEntries(
    left.filter(([key, value]) => key !== 'title' || value !== name || typeof name !== 'string'),
  )
}

const isTranslatable = (value: Json): value is WrittenText =>
  typeof value !== 'string' && isWrittenText(value)

/** Some write their own language twice, by its name too. */
const inOwn = (text: WrittenText, { language }: Reading): Json => {
  const [own, named] = [ownOf(text, language), text[language] ?? null]
  return named === null || named === own ? own : [own, named]
}

const inList = (entry: Json, reading: Reading): Json =>
  isJsonObject(entry) ? stripped(entry, reading) : entry

/** `"a"`, `{ value: "a" }` and `{ value: "a", text: "a" }` say the same. */
function item(entry: Json, reading: Reading): Json {
  const own = isJsonObject(entry) ? stripped(entry, reading) : entry
  if (isJsonObject(own) && own['value'] === undefined) return own
  const { value, text } = partsOfItem(own)
  const rest = isJsonObject(own) ? own : {}
  return { ...rest, value, text: text ?? String(typeof value === 'object' ? '' : value) }
}
