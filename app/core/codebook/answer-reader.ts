import { isJsonList, isJsonObject, type Json } from '../json.ts'
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
      return row === null || column !== null ? whole : (answers) => own(whole(answers), row)
  }
}

function wholeReader({ question, row, column }: Variable): AnswerReader {
  return column === null || row === null
    ? (answers) => own(answers, question)
    : (answers) => own(own(own(answers, question), row), column)
}

const itemAt = (value: Json | undefined, at: number): Json | undefined =>
  isJsonList(value) ? value[at] : undefined

function placeIn(value: Json | undefined, item: string): number | undefined {
  if (!isJsonList(value)) return undefined
  const place = value.map(String).indexOf(item)
  return place === -1 ? undefined : place + 1
}

const own = (container: Json | undefined, key: string): Json | undefined =>
  isJsonObject(container) && Object.hasOwn(container, key) ? container[key] : undefined
