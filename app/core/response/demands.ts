import type { Question } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Json } from '../json.ts'
import type { Context } from './check/checked.ts'
import { hasNothingToChoose } from './offered.ts'

/** Nothing is demanded where somebody can't answer. */
export const isDemanded = (question: Question, { scope, at }: Context): boolean =>
  (question.isRequired ||
    (question.requiredIf !== null && isTrue(question.requiredIf, scope, at))) &&
  !question.isReadOnly &&
  question.kind !== 'computed' &&
  !hasNothingToChoose(question, { scope, at }) &&
  (question.enableIf === null || isTrue(question.enableIf, scope, at))

/** Whether something worked out is a value at all. */
export const isValue = (value: Json | undefined): value is Json =>
  value !== undefined && value !== null && value !== ''
