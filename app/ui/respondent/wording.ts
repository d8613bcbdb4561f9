import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { textMark, type LanguageMark } from './language-mark.ts'
import { htmlIn, plainIn } from './operator.ts'

/** How the survey's words are read in one place: in which language, with what put into them. */
export type Wording = {
  readonly plain: (text: LocalizedText) => string
  /** Of sanitised HTML; what is put in is encoded. */
  readonly html: (text: LocalizedText) => string
  /** For the element that holds the text: it may be there in no language but the survey's own. */
  readonly mark: (text: LocalizedText) => LanguageMark
}

export const wordingIn = (locale: string, operator: string | null, own: string): Wording => ({
  plain: (text) => plainIn(text, locale, operator),
  html: (text) => htmlIn(text, locale, operator),
  mark: (text) => textMark(text, locale, own),
})
