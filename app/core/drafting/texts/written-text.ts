import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { isLocale } from './localizable-names.ts'

/** A text in several languages, as SurveyJS writes it. */
export type WrittenText = { readonly [locale: string]: string }

/** Whether a value that may be a text is one: by itself or by language. */
export function isWrittenText(value: Json | undefined): value is string | WrittenText {
  if (typeof value === 'string') return true
  if (!isJsonObject(value)) return false
  const entries = Object.entries(value)
  return (
    entries.length > 0 && entries.every(([key, each]) => typeof each === 'string' && isLocale(key))
  )
}

/** Under which key the survey's own language stands: what is given first where nothing says so. */
function ownKeyOf(text: WrittenText, language: string): string {
  if (text['default'] !== undefined) return 'default'
  return text[language] === undefined ? (Object.keys(text)[0] ?? 'default') : language
}

/** In the survey's own language. */
export const ownOf = (text: string | WrittenText, language: string): string =>
  typeof text === 'string' ? text : (text[ownKeyOf(text, language)] ?? '')

/** In other languages than the survey's own. */
export function othersOf(text: string | WrittenText, language: string): WrittenText {
  if (typeof text === 'string') return {}
  const own = ownKeyOf(text, language)
  return Object.fromEntries(
    Object.entries(text).filter(([key]) => key !== own && key !== 'default' && key !== language),
  )
}

/** With one language written otherwise; nothing written takes it out. */
export function withLanguage(
  text: string | WrittenText,
  language: string,
  locale: string,
  words: string,
): string | JsonObject {
  const whole: WrittenText = typeof text === 'string' ? { default: text } : text
  const { [locale]: _, ...rest } = whole
  if (words !== '') return { ...whole, [locale]: words }
  const own = ownKeyOf(whole, language)
  return Object.keys(rest).length === 1 && rest[own] !== undefined && own === 'default'
    ? rest[own]
    : rest
}
