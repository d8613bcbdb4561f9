import type { Definition, Question } from '../definition/definition.ts'
import { commentKey } from '../definition/definition.ts'
import { questionsAmong, questionsOf } from '../definition/walk.ts'
import { ownIn } from '../json.ts'
import type { Answers } from '../response/answer.ts'
import { exportName, nameEndingIn } from './codebook.ts'
import type { Codebook, Variable } from './variable.ts'

/**
 * The columns of words beside answers, each by the variable after which it comes. Words are of a
 * whole question, or of one cell of a table, however many variables those have.
 */
export function wordsColumns(
  codebook: Codebook,
  definitions: readonly Definition[],
): ReadonlyMap<Variable, string> {
  const speaking = new Set(definitions.flatMap(questionsOf).flatMap(placesOf))
  const taken = new Set(codebook.map((variable) => variable.exportName.toLowerCase()))
  const columns = new Map<Variable, string>()
  let first: Variable | null = null
  for (const [index, variable] of codebook.entries()) {
    first ??= variable
    const next = codebook[index + 1]
    if (next !== undefined && cellOf(next) === cellOf(variable)) continue
    if (speaking.has(placeOf(variable))) {
      const stem = first === variable ? variable.exportName : exportName(variable.question, taken)
      columns.set(variable, nameEndingIn(stem, '__words', taken))
    }
    first = null
  }
  return columns
}

export function wordsOf({ question, row, column }: Variable, answers: Answers): string {
  const cells = column === null || row === null ? answers : ownIn(ownIn(answers, question), row)
  const words = ownIn(cells, commentKey(column ?? question))
  return typeof words === 'string' ? words : ''
}

const takesWords = (question: Question): boolean =>
  question.comment === 'own' ||
  ((question.kind === 'single' || question.kind === 'multiple' || question.kind === 'ranking') &&
    question.otherWords === 'comment' &&
    question.choices.some(({ role }) => role === 'other'))

const placesOf = (question: Question): readonly string[] => [
  ...(takesWords(question) ? [question.name] : []),
  ...(question.kind === 'grid'
    ? questionsAmong(question.elements)
        .filter(takesWords)
        .map(({ name }) => JSON.stringify([question.name, name]))
    : []),
]

const placeOf = ({ question, column }: Variable): string =>
  column === null ? question : JSON.stringify([question, column])

const cellOf = ({ question, row, column }: Variable): string =>
  JSON.stringify(column === null ? [question] : [question, row, column])
