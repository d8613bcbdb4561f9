import { languageTag } from '#app/core/language/language-tag.ts'

const DAY = /^(\d{4}-\d{2})(-\d{2})?(?:T(\d{2}:\d{2}))?/

/** `2026-01-31T09:00` as it is written in this language; what is no day stays as it is. */
export function dayInWords(text: string, locale: string): string {
  const [whole, , day, clock] = DAY.exec(text) ?? []
  const time =
    whole === undefined
      ? Number.NaN
      : Date.parse(day === undefined ? `${whole}-01` : text.replace(/(T\d{2}:\d{2})$/, '$1Z'))
  if (Number.isNaN(time)) return text
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : languageTag(locale), {
    ...(day === undefined
      ? { year: 'numeric', month: 'long' }
      : { dateStyle: 'long', ...(clock === undefined ? {} : { timeStyle: 'short' }) }),
    numberingSystem: 'latn',
    timeZone: 'UTC',
  }).format(time)
}
