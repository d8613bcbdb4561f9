import type { LocalizedText } from '../definition/localized-text.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Answers } from './answer.ts'
import { withComputed } from './computed.ts'
import type { Plan } from './plan.ts'

/** The words after sending that are meant for somebody with these answers. */
export const closingFor = (
  { definition: { closing, closingsIf }, computed }: Pick<Plan, 'definition' | 'computed'>,
  answers: Answers,
  at: number,
): LocalizedText | null => {
  const scope = withComputed(computed, answers, at)
  return closingsIf.find(({ expression }) => isTrue(expression, scope, at))?.html ?? closing
}
