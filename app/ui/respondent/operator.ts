import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { textIn } from '#app/core/definition/localized-text.ts'
import { messagesFor } from './messages.ts'

const PLACEHOLDER = '{operator}'

/** The survey's words, with the name of those who ask in the place kept for it. */
export function plainIn(text: LocalizedText, locale: string, operator: string | null): string {
  return named(textIn(text, locale), locale, operator)
}

/** The same for sanitised HTML. */
export function htmlIn(text: LocalizedText, locale: string, operator: string | null): string {
  return named(textIn(text, locale), locale, operator === null ? null : escapeHtml(operator))
}

function named(text: string, locale: string, operator: string | null): string {
  if (operator !== null) return text.replaceAll(PLACEHOLDER, () => operator)
  const unnamed = messagesFor(locale).unnamedOperator
  return text.replace(/(^|[.!?:]\s+|>\s*)?\{operator\}/g, (_, before: string | undefined) =>
    before === undefined ? unnamed : `${before}${capitalised(unnamed)}`,
  )
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
