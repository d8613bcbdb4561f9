import type { InterfaceWords } from './interface-word-keys.ts'
import written from './interface-words.json'
import { languageTag } from './language-tag.ts'

/** By language tag, as `npm run interface-words` took them from survey-core. */
const INTERFACE_WORDS: Readonly<Record<string, InterfaceWords>> = written

/** Where a language has words under another name than its own. */
const SPOKEN_AS: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  tl: 'fil',
  zh: 'zh-cn',
  'zh-hant': 'zh-tw',
  'zh-hk': 'zh-tw',
  'zh-mo': 'zh-tw',
}

/** What SurveyJS says in a language, in its variant, or in the language at large; else nothing. */
export function interfaceWordsFor(locale: string): InterfaceWords {
  const steps = languageTag(locale).toLowerCase().split('-')
  for (let length = steps.length; length > 0; length -= 1) {
    const tag = steps.slice(0, length).join('-')
    const found = own(tag) ?? own(SPOKEN_AS[tag] ?? '')
    if (found !== undefined) return found
  }
  return {}
}

const own = (tag: string): InterfaceWords | undefined =>
  Object.hasOwn(INTERFACE_WORDS, tag) ? INTERFACE_WORDS[tag] : undefined

/** Puts values where SurveyJS has `{0}`, `{1}` and so on. */
export const filled = (template: string, ...values: readonly (string | number)[]): string =>
  template.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''))

/** Languages in which the answer page's own words are there. */
export const SPOKEN_LANGUAGES: readonly string[] = Object.keys(INTERFACE_WORDS)
