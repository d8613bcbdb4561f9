import { languageTag } from '#app/core/language/language-tag.ts'

export { dirOf } from '#app/core/language/language-tag.ts'

/** A day in words; English has the day before the month, as the rest of our pages do. */
export const dayIn = (locale: string, time: number): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : languageTag(locale), {
    dateStyle: 'long',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  }).format(time)

/** What speakers of a language call it: they look for that word, not for ours. */
export function languageName(locale: string): string {
  const tag = languageTag(locale)
  return (
    (tag === 'und' ? null : new Intl.DisplayNames([tag], { type: 'language' }).of(tag)) ?? locale
  )
}
