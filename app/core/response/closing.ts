import type { Definition } from '../definition/definition.ts'
import type { LocalizedText } from '../definition/localized-text.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Answers } from './answer.ts'

/** The words after sending that are meant for somebody with these answers. */
export const closingFor = (
  { closing, closingsIf }: Definition,
  answers: Answers,
  at: number,
): LocalizedText | null =>
  closingsIf.find(({ expression }) => isTrue(expression, answers, at))?.html ?? closing
