import { surveyLocalization } from 'survey-core'
import 'survey-core/survey.i18n'
import {
  INTERFACE_WORD_KEYS,
  type InterfaceWordKey,
  type InterfaceWords,
} from '../core/language/interface-word-keys.ts'
import { languageTag } from '../core/language/language-tag.ts'

/**
 * What SurveyJS says in each of its languages, by language tag. It loads them all, so nothing that
 * runs imports it: `npm run interface-words` writes down what it finds.
 */
export function readInterfaceWords(): Readonly<Record<string, InterfaceWords>> {
  const languages: Readonly<Record<string, Strings>> = surveyLocalization.locales
  const english = languages['en'] ?? {}
  const words = Object.entries(languages)
    .filter(([language]) => language !== 'en')
    .map(([language, strings]): readonly [string, InterfaceWords] => [
      languageTag(language).toLowerCase(),
      Object.fromEntries(INTERFACE_WORD_KEYS.flatMap((key) => wordIn(strings, english, key))),
    ])
  return Object.fromEntries(words.sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Strings = Readonly<Record<string, unknown>>

/** None that was left in English, or that lost the place of its number in translation. */
function wordIn(
  strings: Strings,
  english: Strings,
  key: InterfaceWordKey,
): readonly (readonly [InterfaceWordKey, string])[] {
  const [text, original] = [strings[key], english[key]]
  if (typeof text !== 'string' || typeof original !== 'string' || text.trim() === '') return []
  const isFaithful = placesIn(text) === placesIn(original)
  return text === original || !isFaithful || text.includes('<') ? [] : [[key, text.trim()]]
}

const placesIn = (text: string) => (text.match(/\{\d\}/g) ?? []).sort().join()
