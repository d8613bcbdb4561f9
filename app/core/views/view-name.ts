import { problem, type Problem } from '../problem.ts'
import { ok, refuse, type Result } from '../result.ts'

const LONGEST_VIEW_NAME = 80
export const MOST_VIEWS = 200

/** Case and outer blanks make no other name. */
const isSameName = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()

/** What a view of tables is to be called, held against those that the survey has. */
export function readViewName(
  given: string,
  others: readonly { readonly name: string }[],
): Result<string, Problem> {
  const name = given.replace(/\s+/gu, ' ').trim()
  if (name === '') return unfit('view_broken', 'Give the view a name')
  if (name.length > LONGEST_VIEW_NAME)
    return unfit('view_broken', `A name has at most ${LONGEST_VIEW_NAME} characters`)
  return others.some((other) => isSameName(other.name, name))
    ? unfit('view_name_taken', 'There is a view of this name already; choose another')
    : ok(name)
}

const unfit = (code: 'view_broken' | 'view_name_taken', message: string): Result<never, Problem> =>
  refuse(problem(code, message))
