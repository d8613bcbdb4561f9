import type { Choice, MultipleChoice } from '../definition/definition.ts'
import type { Json } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import { BLANK, isBlank, refusal, type Checked } from './check-answer.ts'
import { checkComment } from './check-comment.ts'
import { choiceFor } from './check-single.ts'

export function checkMultiple(
  question: MultipleChoice,
  raw: Json | undefined,
  rawComment: Json | undefined,
): Checked {
  if (isBlank(raw)) return BLANK
  if (!Array.isArray(raw))
    return { problems: [refusal(question, 'wrong_type', 'The answer is a list of choices')] }
  const items = raw as readonly Json[]
  if (items.length === 0) return BLANK
  if (items.length > question.choices.length)
    return { problems: [refusal(question, 'duplicate_choice', 'More answers than choices')] }

  const chosen: Choice[] = []
  for (const [index, item] of items.entries()) {
    const choice = typeof item === 'object' ? null : choiceFor(question.choices, item)
    if (choice === null)
      return {
        problems: [
          refusal(question, 'not_a_choice', 'This is not one of the choices', {}, [index]),
        ],
      }
    if (chosen.includes(choice))
      return {
        problems: [refusal(question, 'duplicate_choice', 'This choice stands twice', {}, [index])],
      }
    chosen.push(choice)
  }
  const refused = refuseCombination(question, chosen)
  if (refused !== null) return { problems: [refused] }

  // In the questionnaire's order, so that one content has one form whoever sends it.
  const value = question.choices.filter((choice) => chosen.includes(choice)).map((c) => c.value)
  return chosen.some(({ role }) => role === 'other')
    ? checkComment(question, value, rawComment)
    : { value, problems: [] }
}

function refuseCombination(
  question: MultipleChoice,
  chosen: readonly Choice[],
): FieldProblem | null {
  if (chosen.length > 1 && chosen.some(({ role }) => role === 'none' || role === 'declined'))
    return refusal(question, 'exclusive_choice', 'This choice can’t be combined with others')
  const substantive = chosen.filter(({ role }) => role === 'substantive' || role === 'other').length
  const { minSelected: min, maxSelected: max } = question
  if (min !== null && substantive > 0 && substantive < min)
    return refusal(question, 'too_few_choices', `Choose at least ${min}`, { min })
  if (max !== null && substantive > max)
    return refusal(question, 'too_many_choices', `Choose at most ${max}`, { max })
  return null
}
