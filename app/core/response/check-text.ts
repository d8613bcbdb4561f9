import type { TextQuestion } from '../definition/definition.ts'
import type { Json } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import { BLANK, isBlank, refusal, type Checked } from './check-answer.ts'
import { cleanText } from './clean-text.ts'

export function checkText(question: TextQuestion, raw: Json | undefined): Checked {
  if (isBlank(raw)) return BLANK
  if (typeof raw !== 'string')
    return { problems: [refusal(question, 'wrong_type', 'The answer is text')] }
  const cleaned = cleanText(raw)
  const text = question.lines === 'one' ? cleaned.replaceAll('\n', ' ').trim() : cleaned.trim()
  if (text === '') return BLANK
  const refused = refuseText(question, text)
  return refused === null ? { value: text, problems: [] } : { problems: [refused] }
}

function refuseText(question: TextQuestion, text: string): FieldProblem | null {
  const { maxLength: max, minLength: min } = question
  if (text.length > max)
    return refusal(question, 'too_long', `At most ${max} characters`, { max, length: text.length })
  if (min !== null && text.length < min)
    return refusal(question, 'too_short', `At least ${min} characters`, { min })
  if (question.inputType === 'email' && !isEmail(text))
    return refusal(question, 'not_an_email', 'This is not an e-mail address')
  if (question.inputType === 'date' && !isDate(text))
    return refusal(question, 'not_a_date', 'A date is written 2026-05-31')
  return null
}

function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return (
    at > 0 &&
    /^[^\s@]+$/.test(text.slice(0, at)) &&
    /^[^\s@.]+(?:\.[^\s@.]+)+$/.test(text.slice(at + 1))
  )
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  )
}
