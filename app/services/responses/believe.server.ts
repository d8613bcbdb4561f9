import { isTrue } from '../../core/expression/evaluate.ts'
import type { JsonObject } from '../../core/json.ts'
import { problem, type Problem } from '../../core/problem.ts'
import type { ParsedResponse } from '../../core/response/answer.ts'
import { questionOf, readSubmission } from '../../core/response/parse-answers.ts'
import type { Plan } from '../../core/response/plan.ts'
import { ok, refuse, type Result } from '../../core/result.ts'

export type Believed =
  | { readonly outcome: 'submitted'; readonly parsed: ParsedResponse }
  | { readonly outcome: 'screenedOut' }

/** What a submission is to its version: answers to keep, somebody to thank early, or neither. */
export function believe(plan: Plan, answers: JsonObject, at: number): Result<Believed, Problem> {
  const { screenOut } = plan.definition
  const { parsed, scope } = readSubmission(plan, answers, at)
  if (screenOut !== null && isTrue(screenOut.expression, scope, at)) {
    // Nobody is sent away for an answer that was not understood.
    const unread = parsed.ok
      ? []
      : parsed.problem.filter((error) => screenOut.reads.includes(questionOf(error)))
    const errors = unread.filter(({ code }) => code !== 'required' && code !== 'one_required')
    return errors.length === 0
      ? ok({ outcome: 'screenedOut' })
      : refuse(problem('invalid_answers', undefined, { errors }))
  }
  return parsed.ok
    ? ok({ outcome: 'submitted', parsed: parsed.value })
    : refuse(problem('invalid_answers', undefined, { errors: parsed.problem }))
}
