import type { JsonObject } from '#app/core/json.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { planOf, type Plan } from '#app/core/response/plan.ts'
import { isPublishable, readSource } from '#app/surveyjs/read-source.server.ts'
import type { Outcome } from './judge.ts'

/** The checker without HTTP around it. */
export function believe(plan: Plan, answers: JsonObject): Outcome {
  const parsed = parseAnswers(plan, answers)
  return parsed.ok
    ? { outcome: 'stored', answers: parsed.value.answers }
    : {
        outcome: 'refused',
        at: 'answers',
        status: 422,
        code: 'invalid_answers',
        errors: parsed.problem,
      }
}

/** The reader without HTTP around it. */
export function read(source: unknown): { readonly outcome: Outcome; readonly plan: Plan | null } {
  const { definition, problems } = readSource(source)
  if (definition === null || !isPublishable(problems))
    return {
      outcome: {
        outcome: 'refused',
        at: definition === null ? 'save' : 'publish',
        status: 422,
        code: 'draft_broken',
        errors: problems.filter(({ severity }) => severity === 'error'),
      },
      plan: null,
    }
  return {
    outcome: { outcome: 'published', warnings: problems.map(({ code }) => code) },
    plan: planOf(definition, {}),
  }
}
