import type { LocalizedText } from '#app/core/definition/localized-text.ts'
import { textIn } from '#app/core/definition/localized-text.ts'
import { messagesFor } from './messages.ts'

const PLACEHOLDER = /\{operator\}/g

/** Words into which no answer is put, with the name of those who ask in the place kept for it. */
export const plainIn = (text: LocalizedText, locale: string, operator: string | null): string =>
  textIn(text, locale).replace(PLACEHOLDER, (_, at: number, whole: string) =>
    operatorIn(whole.slice(0, at), locale, operator),
  )

/** Who asks, or a word for them that begins as what stands before it asks for. */
export function operatorIn(before: string, locale: string, operator: string | null): string {
  if (operator !== null) return operator
  const unnamed = messagesFor(locale).unnamedOperator
  return /(?:^|[.!?:]\s+|>\s*)$/.test(before) ? capitalised(unnamed) : unnamed
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
