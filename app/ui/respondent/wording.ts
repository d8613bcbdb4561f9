import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { htmlIn, plainIn } from './operator.ts'

/** How the survey's words are read in one place: in which language, with what put into them. */
export type Wording = {
  readonly plain: (text: LocalizedText) => string
  /** Of sanitised HTML; what is put in is encoded. */
  readonly html: (text: LocalizedText) => string
}

export const wordingIn = (locale: string, operator: string | null): Wording => ({
  plain: (text) => plainIn(text, locale, operator),
  html: (text) => htmlIn(text, locale, operator),
})
