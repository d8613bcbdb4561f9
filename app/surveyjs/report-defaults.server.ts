import type { Page } from '../core/definition/definition.ts'
import { questionsOn } from '../core/definition/walk.ts'
import { compileCheck } from '../core/response/check/compile-check.ts'
import { startOf } from '../core/response/starting-values.ts'
import type { Reading } from './reading.server.ts'

/** A default that nobody could answer is not set, and its author should know. */
export function reportDefaults(reading: Reading, pages: readonly Page[]): void {
  for (const question of pages.flatMap(questionsOn)) {
    const raw = startOf(question)
    if (raw === undefined) continue
    const check = compileCheck(question)
    const [problem] = check({ raw, comment: undefined, pointer: '', context: null }).problems
    if (problem !== undefined)
      reading.report(
        `${reading.names.get(question.name) ?? ''}/defaultValue`,
        'warning',
        'default_refused',
        `The default is left out: ${problem.message}`,
      )
  }
}
