import { callFunction } from './call-function.ts'
import { evaluatorWith } from './evaluator.ts'

export type { Scope } from './evaluator.ts'

const whole = evaluatorWith(callFunction)

/**
 * Does the rule hold? Meaning as in SurveyJS, against whose own evaluator the tests hold this.
 * `at` is the time that it is, for rules that ask for the day; without it they get no day.
 */
export const isTrue = whole.isTrue

export const evaluate = whole.evaluate
