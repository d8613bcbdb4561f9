import type { ChoiceValue, Matrix } from '../definition/definition.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { FieldProblem } from '../problem.ts'
import { BLANK, isBlank, refusal, type Checked } from './check-answer.ts'
import { choiceFor } from './check-single.ts'

export function checkMatrix(question: Matrix, raw: Json | undefined): Checked {
  if (isBlank(raw)) return missingRows(question, {})
  if (!isJsonObject(raw))
    return { problems: [refusal(question, 'wrong_type', 'The answer is an object of rows')] }

  const rows = new Set(question.rows.map(({ value }) => value))
  const answered: { [row: string]: ChoiceValue } = {}
  const problems: FieldProblem[] = []
  for (const [row, cell] of Object.entries(raw)) {
    if (!rows.has(row)) {
      problems.push(refusal(question, 'not_a_row', 'There is no such row', {}, [row]))
    } else if (!isBlank(cell)) {
      const column = typeof cell === 'object' ? null : choiceFor(question.columns, cell)
      if (column === null)
        problems.push(refusal(question, 'not_a_column', 'There is no such column', {}, [row]))
      else answered[row] = column.value
    }
  }
  return problems.length > 0 ? { problems } : missingRows(question, answered)
}

function missingRows(question: Matrix, answered: { [row: string]: ChoiceValue }): Checked {
  const missing = question.eachRowRequired
    ? question.rows.filter(({ value }) => !Object.hasOwn(answered, value))
    : []
  if (missing.length > 0)
    return {
      problems: missing.map(({ value }) =>
        refusal(question, 'row_missing', 'Each row needs an answer', {}, [value]),
      ),
    }
  if (Object.keys(answered).length === 0) return BLANK
  const ordered = question.rows.flatMap(({ value }): [string, Json][] => {
    const cell = Object.hasOwn(answered, value) ? answered[value] : undefined
    return cell === undefined ? [] : [[value, cell]]
  })
  return { value: Object.fromEntries(ordered), problems: [] }
}
