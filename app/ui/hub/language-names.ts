import { languageName } from '#app/core/language/language-name.ts'

/** `English, German`. */
export const languageNames = (locales: readonly string[]): string =>
  locales.map(languageName).join(', ')
