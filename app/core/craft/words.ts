import { textIn, type LocalizedText } from '../definition/localized-text.ts'
import type { Question } from '../definition/definition.ts'
import type { LocatedQuestion, Questionnaire } from './craft-rule.ts'

/** The language that a rule of wording knows; others are left alone. */
export type KnownLanguage = 'en' | 'de'

/** In which of the known languages the survey itself is written. */
export function ownLanguage({
  definition,
}: Pick<Questionnaire, 'definition'>): KnownLanguage | null {
  const base = definition.locale.split(/[-_]/)[0]?.toLowerCase()
  return base === 'en' || base === 'de' ? base : null
}

export const plainText = (text: LocalizedText): string =>
  textIn(text, 'default')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\{[^}]*\}/g, 'this')
    .replace(/\s+/g, ' ')
    .trim()

export const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.@/-][\p{L}\p{M}\p{N}]+)*/gu) ?? []

/** A question's words, where its author wrote any. */
export const titleOf = ({ part, json }: LocatedQuestion): string | null =>
  json['title'] === undefined ? null : plainText(part.title)

/** As the author calls a question in a message. */
export const nameOf = ({ name }: Pick<Question, 'name'>): string => `“${name}”`

/** The labels of a scale that is answered once, or in each row. */
export function scaleOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'rating':
      return question.choices
        .filter(({ role }) => role === 'substantive')
        .map(({ label }) => plainText(label))
    case 'matrix':
      return question.cells === 'one'
        ? question.columns
            .filter(({ role }) => role === 'substantive')
            .map(({ label }) => plainText(label))
        : []
    default:
      return []
  }
}
