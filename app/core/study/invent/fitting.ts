import { commentKey, type Question } from '../../definition/definition.ts'
import type { Json } from '../../json.ts'
import type { Context } from '../../response/check/checked.ts'
import type { PlannedQuestion } from '../../response/planned-question.ts'
import { invent, type Random } from './invent.ts'

/** An answer, and the words beside it. */
export type Invented = { readonly answer: Json; readonly words: string | null }

const TRIES = 30

/** Tries until an answer is one that the question takes; null where none was found. */
export function fitting(
  planned: Pick<PlannedQuestion, 'question' | 'check' | 'pointer'>,
  { scope, at }: Context,
  random: Random,
): Invented | null {
  const { question, check, pointer } = planned
  for (let tried = 0; tried < TRIES; tried += 1) {
    const answer = invent(question, { scope, at }, random)
    if (answer === null) continue
    const words = takesWords(question, answer, random) ? 'something of my own' : null
    const own = {
      [question.name]: answer,
      ...(words === null ? {} : { [commentKey(question.name)]: words }),
    }
    const context = { scope: { ...scope, ...own }, at }
    const checked = check({ raw: answer, comment: words ?? undefined, pointer, context })
    if (checked.problems.length === 0 && checked.value !== undefined) return { answer, words }
  }
  return null
}

const COMMENTS = 0.3

function takesWords(question: Question, answer: Json, random: Random): boolean {
  if (question.comment === 'own') return random() < COMMENTS
  if (question.kind !== 'single' && question.kind !== 'multiple' && question.kind !== 'ranking')
    return false
  const chosen = (Array.isArray(answer) ? (answer as readonly Json[]) : [answer]).map(String)
  return question.choices.some(
    ({ role, value }) => role === 'other' && chosen.includes(String(value)),
  )
}
