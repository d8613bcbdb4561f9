import type { NumberQuestion, TextQuestion } from '#app/core/definition/definition.ts'
import type { Json } from '#app/core/json.ts'
import { shownMasked } from '#app/core/response/masks/read-masked.ts'
import { dayInWords } from './day-in-words.ts'
import { numberIn } from './number-view.ts'
import { textOf } from './value-text.ts'

/** What was written into one field, as its page showed it. */
export function writtenIn(
  question: TextQuestion | NumberQuestion,
  value: Json,
  locale: string,
): string {
  if (question.kind === 'number')
    return typeof value === 'number' ? numberIn(value, locale) : textOf(value)
  const { mask, inputType } = question
  if (inputType === 'password') return '•'.repeat(SECRET_SIGNS)
  if (mask !== null && (typeof value === 'string' || typeof value === 'number')) {
    const text = shownMasked(mask, value)
    return mask.kind === 'numeric' ? `${mask.prefix}${text}${mask.suffix}` : text
  }
  return WITH_DAYS.has(inputType) ? dayInWords(textOf(value), locale) : textOf(value)
}

/** As many whatever was written, so that its length stays secret too. */
const SECRET_SIGNS = 6

const WITH_DAYS: ReadonlySet<TextQuestion['inputType']> = new Set([
  'date',
  'datetime-local',
  'month',
])
