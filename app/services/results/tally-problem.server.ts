import type { Problem } from '../../core/problem.ts'
import type { TallyRefusal } from '../../core/tally/refusal.ts'
import { badParameter } from './read-selection.server.ts'

/** A table that can't be counted as it was asked for. */
export const tallyProblem = (refusal: TallyRefusal): Problem => {
  const { code, ...of } = refusal
  return badParameter('columns', snakeCase(code), Object.values(of).flat().join(', ') || code)
}

const snakeCase = (code: string) => code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
