import type { ChoiceValue, Matrix } from '../../definition/definition.ts'
import { isTrue } from '../../expression/evaluate.ts'
import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import { isBlank, fieldProblem, refused, under, type Check, type Context } from './checked.ts'
import { shownRows } from './rows.ts'

export function checkMatrix(question: Matrix): Check {
  const rows = new Set(question.rows.map(({ value }) => value))
  const columns = new Map(question.columns.map(({ value }) => [String(value), value]))
  return ({ raw, pointer, context }) => {
    if (!isBlank(raw) && !isJsonObject(raw))
      return refused(pointer, 'wrong_type', 'The answer is an object of rows')
    const given = isJsonObject(raw) ? raw : {}
    const problems: FieldProblem[] = []
    for (const key of Object.keys(given))
      if (!rows.has(key))
        problems.push(fieldProblem(under(pointer, key), 'not_a_row', 'There is no such row'))
    const shown = shownRows(question.rows, question.rules, context)
    const offered = offeredColumns(question, context)
    const answered: { [row: string]: Json } = {}
    const taken = new Set<string>()
    for (const { value: row } of shown) {
      const cell = Object.hasOwn(given, row) ? given[row] : undefined
      if (isBlank(cell) || (Array.isArray(cell) && cell.length === 0)) {
        if (question.eachRowRequired)
          problems.push(
            fieldProblem(under(pointer, row), 'row_missing', 'Each row needs an answer'),
          )
        continue
      }
      const found = readCell(question, columns, offered, cell)
      if (found === null) {
        problems.push(fieldProblem(under(pointer, row), 'not_a_column', 'There is no such column'))
        continue
      }
      const key = JSON.stringify(found)
      if (question.eachRowUnique && taken.has(key))
        problems.push(
          fieldProblem(under(pointer, row), 'not_unique', 'Each row needs an answer of its own'),
        )
      taken.add(key)
      answered[row] = found
    }
    const notShown =
      shown.length === question.rows.length
        ? []
        : question.rows
            .filter((row) => !shown.includes(row))
            .map(({ value }) => `${question.name}/${value}`)
    if (problems.length > 0) return { problems, notShown }
    return Object.keys(answered).length === 0
      ? { problems: [], notShown }
      : { value: answered, problems: [], notShown }
  }
}

function readCell(
  { cells, columns: all }: Matrix,
  columns: ReadonlyMap<string, ChoiceValue>,
  offered: ReadonlySet<string>,
  cell: Json,
): Json | null {
  const find = (item: Json) =>
    typeof item !== 'object' && offered.has(String(item)) ? columns.get(String(item)) : undefined
  if (cells === 'one') return find(cell) ?? null
  if (!isJsonList(cell)) return null
  const items = cell
  const found = new Set(items.flatMap((item) => find(item) ?? []))
  if (items.length > all.length || found.size !== items.length) return null
  return all.map(({ value }) => value).filter((value) => found.has(value))
}

function offeredColumns({ columns, rules }: Matrix, context: Context | null): ReadonlySet<string> {
  const rule = rules?.columnsVisibleIf ?? null
  const offered =
    rule === null || context === null
      ? columns
      : columns.filter(({ value }) => isTrue(rule, { ...context.scope, item: value }, context.at))
  return new Set(offered.map(({ value }) => String(value)))
}
