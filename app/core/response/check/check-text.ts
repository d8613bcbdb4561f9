import type { Limit, TextQuestion } from '../../definition/definition.ts'
import { evaluate } from '../../expression/evaluate.ts'
import { timeOf } from '../../expression/dates.ts'
import { cleanText } from '../clean-text.ts'
import { BLANK, isBlank, refused, type Check, type Checked, type Context } from './checked.ts'
import { compileMask } from './mask.ts'
import { FORMATS } from './text-formats.ts'

export function checkText(question: TextQuestion): Check {
  const mask = question.mask === null ? null : compileMask(question.mask)
  return ({ raw, pointer, context }) => {
    if (isBlank(raw)) return BLANK
    if (mask !== null) return mask(raw, pointer)
    if (typeof raw !== 'string') return refused(pointer, 'wrong_type', 'The answer is text')
    const cleaned = cleanText(raw)
    const text = question.lines === 'one' ? cleaned.replaceAll('\n', ' ').trim() : cleaned.trim()
    if (text === '') return BLANK
    return refuseText(question, text, pointer, context) ?? { value: text, problems: [] }
  }
}

function refuseText(
  { maxLength: max, minLength: min, inputType, min: from, max: to }: TextQuestion,
  text: string,
  pointer: string,
  context: Context | null,
): Checked | null {
  if (text.length > max)
    return refused(pointer, 'too_long', `At most ${max} characters`, { max, length: text.length })
  if (min !== null && text.length < min)
    return refused(pointer, 'too_short', `At least ${min} characters`, { min })
  const format = FORMATS[inputType]
  if (format !== null && !format.fits(text)) return refused(pointer, format.code, format.message)
  if (from === null && to === null) return null
  const value = comparable(text)
  const { least, greatest } = limitsIn({ min: from, max: to }, context)
  if (least !== null && value < comparable(least))
    return refused(pointer, 'too_small', `At least ${least}`, { min: least })
  if (greatest !== null && value > comparable(greatest))
    return refused(pointer, 'too_great', `At most ${greatest}`, { max: greatest })
  return null
}

/** As they are for this person. */
export const limitsIn = (
  { min, max }: Pick<TextQuestion, 'min' | 'max'>,
  context: Context | null,
) => ({
  least: limitOf(min, context, BEHIND_MS),
  greatest: limitOf(max, context, AHEAD_MS),
})

/** "Today" is already tomorrow in Kiritimati and still yesterday in Hawaii: both may answer. */
const AHEAD_MS = 14 * 3_600_000
const BEHIND_MS = -12 * 3_600_000

function limitOf(limit: Limit | null, context: Context | null, shift: number): string | null {
  if (limit === null) return null
  if (limit.kind === 'fixed') return String(limit.value)
  if (context === null) return null
  const at = context.at === undefined ? undefined : context.at + shift
  const value = evaluate(limit.expression, context.scope, at)
  return isBlank(value) || typeof value === 'object' ? null : String(value)
}

/** Dates by time; what is no date, such as a week or a time of day, by its text. */
const comparable = (text: string): string =>
  timeOf(text) === null ? text : new Date(timeOf(text) ?? 0).toISOString()
