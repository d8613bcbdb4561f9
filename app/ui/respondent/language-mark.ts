import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { baseOf, dirOf, languageTag } from '#app/core/language/language-tag.ts'
import { EN } from './messages.en.ts'
import { isSpoken, messagesFor, type Messages } from './messages.ts'

/** For an element whose words are in another language than the page; empty where they are not. */
export type LanguageMark = { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' }

/** Of one of our sentences, which is in English where nobody has translated it. */
export const markOf = (locale: string, key: keyof Messages): LanguageMark =>
  isSpoken(locale) || messagesFor(locale)[key] !== EN[key] ? {} : markFor('en')

/** Of one of the survey's texts, which is in the survey's own language where it has no other. */
export function textMark(text: LocalizedText, locale: string, own: string): LanguageMark {
  const isThere = [locale, locale.split('-')[0] ?? ''].some((name) => Object.hasOwn(text, name))
  return isThere || baseOf(locale) === baseOf(own) ? {} : markFor(own)
}

const markFor = (locale: string): LanguageMark => ({
  lang: languageTag(locale),
  dir: dirOf(locale),
})

export const PARTLY_ENGLISH =
  'Some of our own words on this page are in English. They are not translated yet.'
