import { isJsonList, ownIn, type Json } from '../json.ts'
import type { Answers } from '../response/answer.ts'
import type { Variable } from './variable.ts'

/** What stands in a stored response for one variable, whatever it means. */
export type AnswerReader = (answers: Answers) => Json | undefined

/** Compiled once, so that nothing is looked up that is the same for every response. */
export function answerReader(variable: Variable): AnswerReader {
  const whole = wholeReader(variable)
  const { row, column, part } = variable
  switch (part) {
    case 'low':
      return (answers) => itemAt(whole(answers), 0)
    case 'high':
      return (answers) => itemAt(whole(answers), 1)
    case 'rank':
      return (answers) => placeIn(whole(answers), row ?? '')
    case 'answer':
      return row === null || column !== null ? whole : (answers) => ownIn(whole(answers), row)
  }
}

function wholeReader({ question, row, column }: Variable): AnswerReader {
  return column === null || row === null
    ? (answers) => ownIn(answers, question)
    : (answers) => ownIn(ownIn(ownIn(answers, question), row), column)
}

const itemAt = (value: Json | undefined, at: number): Json | undefined =>
  isJsonList(value) ? value[at] : undefined

function placeIn(value: Json | undefined, item: string): number | undefined {
  if (!isJsonList(value)) return undefined
  const place = value.map(String).indexOf(item)
  return place === -1 ? undefined : place + 1
}
