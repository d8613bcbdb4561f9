import { isJsonObject, showable, type Json, type JsonObject } from '../../json.ts'
import type { Operation } from '../operation.ts'
import { within, type Pointer } from '../pointer.ts'

/** The language in which a questionnaire is written. */
export const languageOf = ({ locale }: JsonObject): string =>
  typeof locale === 'string' && locale !== '' ? locale : 'en'

/** Which of several languages is the survey's own. */
function ownKey(text: JsonObject, language: string): string {
  if (typeof text[language] === 'string') return language
  return 'default'
}

/** A text in the survey's own language; nothing where there is none. */
export function ownText(text: Json | undefined, language: string): string {
  if (typeof text === 'string') return showable(text)
  if (typeof text === 'number' || typeof text === 'boolean') return String(text)
  if (!isJsonObject(text)) return ''
  const own = text[ownKey(text, language)] ?? Object.values(text)[0]
  return typeof own === 'string' ? showable(own) : ''
}

/** What its author calls a survey; nothing where it has no title. */
export const ownTitle = (source: JsonObject): string =>
  ownText(source['title'], languageOf(source)).trim()

/**
 * What makes a text read otherwise in the survey's own language. Other languages stay; what is
 * emptied in the only language that there is goes.
 */
export function textOperations(
  before: Json | undefined,
  pointer: Pointer,
  text: string,
  language: string,
): readonly Operation[] {
  if (isJsonObject(before)) {
    const key = ownKey(before, language)
    return before[key] === text ? [] : [{ op: 'replace', path: within(pointer, key), value: text }]
  }
  if (text === '') return before === undefined ? [] : [{ op: 'remove', path: pointer }]
  return before === text ? [] : [{ op: 'replace', path: pointer, value: text }]
}
