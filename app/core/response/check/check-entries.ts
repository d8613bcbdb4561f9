import type { Entries } from '../../definition/definition.ts'
import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { BLANK, fieldProblem, isBlank, refused, under, type Check, type Upload } from './checked.ts'
import { checkGroup, type Group } from './group.ts'
import { duplicatesIn } from './unique.ts'

/** Entries in which nothing was answered are nobody's; they go. */
export function checkEntries(question: Entries, group: Group): Check {
  const { minEntries: min, maxEntries: max } = question
  return ({ raw, pointer, context }) => {
    if (isBlank(raw)) return BLANK
    if (!isJsonList(raw)) return refused(pointer, 'wrong_type', 'The answer is a list of entries')
    const entries = raw
    // Counted before anything is looked at: ten thousand entries cost no more than one.
    if (entries.length > max)
      return refused(pointer, 'too_many_entries', `At most ${max} entries`, { max })
    const problems: FieldProblem[] = []
    const uploads: Upload[] = []
    const dropped: string[] = []
    const notShown: string[] = []
    const answered: (readonly [index: number, entry: Json])[] = []
    for (const [index, entry] of entries.entries()) {
      const at = under(pointer, index)
      if (entry !== null && !isJsonObject(entry)) {
        problems.push(fieldProblem(at, 'wrong_type', 'An entry is an object'))
        continue
      }
      const place = { index, name: String(index + 1) }
      const checked = checkGroup(group, entry ?? {}, at, context, place)
      problems.push(...checked.problems)
      dropped.push(...checked.dropped)
      if (!hasAnswer(group, checked.answers)) continue
      const keptAt = under(pointer, answered.length)
      uploads.push(
        ...checked.uploads.map((upload) => ({
          ...upload,
          keptAt: keptAt + upload.keptAt.slice(at.length),
        })),
      )
      notShown.push(
        ...checked.notShown.map((name) => `${question.name}/${answered.length}/${name}`),
      )
      answered.push([index, checked.answers])
    }
    problems.push(...duplicatesIn(question, answered, pointer))
    if (problems.length > 0) return { problems, dropped }
    if (answered.length === 0) return { problems, dropped }
    if (answered.length < min)
      return refused(pointer, 'too_few_entries', `At least ${min} entries`, { min })
    return { value: answered.map(([, entry]) => entry), problems, uploads, notShown, dropped }
  }
}

/** What is worked out by itself is no answer of anybody's. */
const hasAnswer = ({ questions }: Group, answers: { readonly [name: string]: Json }): boolean => {
  const computed = new Set(
    questions.flatMap(({ question }) => (question.kind === 'computed' ? [question.name] : [])),
  )
  return Object.keys(answers).some((name) => !computed.has(name))
}
