import { commentKey, type Question } from '../../definition/definition.ts'
import { isJsonList, type Json } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import type { PlannedQuestion } from '../../response/planned-question.ts'
import { invent, type Random } from './invent.ts'

/** An answer, and the words beside it. */
export type Invented = { readonly answer: Json; readonly words: string | null }

export type Fillable = Pick<PlannedQuestion, 'question' | 'check' | 'pointer'>

export const TRIES = 30

/** Tries until an answer is one that the question takes; null where none was found. */
export function fitting(planned: Fillable, context: Context, random: Random): Invented | null {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const answer = invent(planned.question, context, random)
    const invented = answer === null ? null : fits(planned, answer, context, random)
    if (invented !== null) return invented
  }
  return null
}

/** An answer with the words that it asks for; null where the question does not take it. */
export function fits(
  { question, check, pointer }: Fillable,
  answer: Json,
  { scope, at }: Context,
  random: Random,
): Invented | null {
  const words = takesWords(question, answer, random) ? 'something of my own' : null
  const own = { ...scope, [question.name]: answer }
  if (words !== null) own[commentKey(question.name)] = words
  const context = { scope: own, at }
  const checked = check({ raw: answer, comment: words ?? undefined, pointer, context })
  return checked.problems.length === 0 && checked.value !== undefined ? { answer, words } : null
}

const COMMENTS = 0.3

function takesWords(question: Question, answer: Json, random: Random): boolean {
  if (question.comment === 'own') return random() < COMMENTS
  if (question.kind !== 'single' && question.kind !== 'multiple' && question.kind !== 'ranking')
    return false
  const other = question.choices.find(({ role }) => role === 'other')
  if (other === undefined) return false
  const chosen = (isJsonList(answer) ? answer : [answer]).map(String)
  return chosen.includes(String(other.value))
}
