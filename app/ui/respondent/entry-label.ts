import type { Entries } from '#app/core/definition/definition.ts'
import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { messagesFor } from './messages.ts'

/** What an entry is called. A title without a number would be that of every entry. */
export function entryLabel(
  { wording }: Entries,
  index: number,
  locale: string,
  plain: (text: LocalizedText) => string,
): string {
  if (wording.entryTitle === null) return messagesFor(locale).entry(index + 1)
  const title = plain(numbered(wording.entryTitle, index))
  return wording.entryTitle.default.includes('{') ? title : `${title} ${index + 1}`
}

/** In texts the first entry is number 1, though rules count from 0. */
export function numbered(text: LocalizedText, index: number): LocalizedText {
  const said = (words: string) => words.replace(/\{(?:visible)?panelIndex\}/gi, String(index + 1))
  const inAll = Object.entries(text).map(([locale, words]): [string, string] => [
    locale,
    said(words),
  ])
  return { ...Object.fromEntries(inAll), default: said(text.default) }
}
