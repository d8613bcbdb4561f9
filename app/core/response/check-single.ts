import type { Choice, Rating, SingleChoice } from '../definition/definition.ts'
import type { Json } from '../json.ts'
import { BLANK, isBlank, refusal, type Checked } from './check-answer.ts'
import { checkComment } from './check-comment.ts'

export function checkSingle(
  question: SingleChoice | Rating,
  raw: Json | undefined,
  rawComment: Json | undefined,
): Checked {
  if (isBlank(raw)) return BLANK
  if (typeof raw === 'object')
    return { problems: [refusal(question, 'wrong_type', 'The answer is one choice')] }
  const choice = choiceFor(question.choices, raw)
  if (choice === null)
    return { problems: [refusal(question, 'not_a_choice', 'This is not one of the choices')] }
  return choice.role === 'other'
    ? checkComment(question, choice.value, rawComment)
    : { value: choice.value, problems: [] }
}

/** SurveyJS takes 1 and "1" for one value. */
export const choiceFor = (
  choices: readonly Choice[],
  raw: string | number | boolean,
): Choice | null => choices.find(({ value }) => String(value) === String(raw)) ?? null
