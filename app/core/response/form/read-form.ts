import type { JsonObject } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import type { PlannedQuestion } from '../planned-question.ts'
import { HONEYPOT_FIELD, pathTo, SEEN_FIELD, SEEN_INSIDE_FIELD } from './field-names.ts'
import { postedOf, type Fields } from './posted.ts'
import { readQuestions } from './read-questions.ts'

/** A sign that no person filled in a form. Noted, never refused. */
export type FormFlag = 'honeypot'

export type ReadForm = {
  readonly raw: JsonObject
  readonly seen: readonly string[]
  /** Of what stands inside others, by path. */
  readonly seenInside: ReadonlySet<string>
  readonly problems: readonly FieldProblem[]
  readonly flags: readonly FormFlag[]
}

/** Turns the posted fields of one page into raw answers; nothing is believed yet. */
export function readForm(questions: readonly PlannedQuestion[], fields: Fields): ReadForm {
  const posted = postedOf(fields)
  const problems: FieldProblem[] = []
  const raw = readQuestions(
    questions.map(({ question }) => question),
    pathTo,
    { posted, problems },
  )
  const isFilled = posted.get(HONEYPOT_FIELD)?.some((value) => value !== '') === true
  return {
    raw,
    seen: [...new Set(posted.get(SEEN_FIELD))],
    seenInside: new Set(posted.get(SEEN_INSIDE_FIELD)),
    problems,
    flags: isFilled ? ['honeypot'] : [],
  }
}
