import type { ChoiceValue } from '../definition/definition.ts'
import { isJsonList, ownIn, type Json } from '../json.ts'
import type { Answer, Answers } from '../response/answer.ts'
import type { Variable } from './variable.ts'

/** What a stored response says about one variable. `notShown` holds questions and variables. */
export function answerTo(
  variable: Variable,
  answers: Answers,
  notShown: ReadonlySet<string>,
): Answer {
  if (
    notShown.has(variable.question) ||
    notShown.has(variable.id) ||
    notShown.has(cellOf(variable))
  )
    return { state: 'notShown' }
  const value = cell(variable, answers)
  if (value === undefined) return { state: 'skipped' }
  if (variable.categories.length === 0 && variable.measure === 'scale')
    return typeof value === 'number'
      ? { state: 'answered', content: { kind: 'number', value } }
      : { state: 'notShown' }
  if (variable.categories.length === 0)
    return {
      state: 'answered',
      content: { kind: 'text', value: typeof value === 'string' ? value : JSON.stringify(value) },
    }
  // An answer of another shape was given to another form of the question, in another version.
  if (Array.isArray(value) !== (variable.measure === 'multiple')) return { state: 'notShown' }
  if (isJsonList(value)) return multipleAnswer(variable, value)
  const choice = variable.categories.find((category) => sameChoice(category.value, value))
  if (choice === undefined) return { state: 'skipped' }
  return {
    state: choice.role === 'declined' ? 'declined' : 'answered',
    content: { kind: 'choice', value: choice.value },
  }
}

/** The path of a cell, which may be several columns of data. */
const cellOf = ({ question, row, column }: Variable): string => [question, row, column].join('/')

function cell({ question, row, column, part }: Variable, answers: Answers): Json | undefined {
  const answer = ownIn(answers, question)
  const whole = column === null || row === null ? answer : ownIn(ownIn(answer, row), column)
  switch (part) {
    case 'low':
      return isJsonList(whole) ? whole[0] : undefined
    case 'high':
      return isJsonList(whole) ? whole[1] : undefined
    case 'rank': {
      const place = isJsonList(whole) ? whole.map(String).indexOf(row ?? '') : -1
      return place === -1 ? undefined : place + 1
    }
    case 'answer': {
      return row === null || column !== null ? whole : ownIn(whole, row)
    }
  }
}

function multipleAnswer(variable: Variable, items: readonly Json[]): Answer {
  const chosen = variable.categories.filter(({ value }) =>
    items.some((item) => sameChoice(value, item)),
  )
  if (chosen.length === 0) return { state: 'skipped' }
  return {
    state: chosen.every(({ role }) => role === 'declined') ? 'declined' : 'answered',
    content: { kind: 'choices', values: chosen.map(({ value }) => value) },
  }
}

/** 1 and "1" are one value; a version may write it one way and the next the other. */
const sameChoice = (value: ChoiceValue, answer: Json): boolean =>
  typeof answer !== 'object' && String(value) === String(answer)
