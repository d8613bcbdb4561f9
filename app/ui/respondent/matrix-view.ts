import type { Matrix } from '#app/core/definition/definition.ts'
import { isJsonList, isJsonObject, own, type Json } from '#app/core/json.ts'
import { answerField, pathUnder } from '#app/core/response/form/field-names.ts'
import { messagesFor } from './messages.ts'
import { textOf } from './value-text.ts'
import type { Asked } from './place.ts'
import type { ChoiceView, ColumnView, MatrixView, RowView } from './view.ts'

/** So many heads can be read side by side in the measure of the page. */
const MOST_IN_MEASURE = 7

type Column = ColumnView & { readonly value: string }

export function matrixView({
  question,
  path,
  common,
  place,
  problems,
  value,
}: Asked<Matrix>): MatrixView {
  const { locale, wording } = place
  const columns: Column[] = question.columns.map((column, index) => ({
    id: `${common.id}-c${index}`,
    value: String(column.value),
    label: wording.plain(column.label),
    isApart: false,
  }))
  // Ticks can be taken away again.
  if (!common.isRequired && question.cells === 'one')
    columns.push({
      id: `${common.id}-c${columns.length}`,
      value: '',
      label: messagesFor(locale).noAnswer,
      isApart: true,
    })
  const rows = question.rows.map((row, index): RowView => {
    const id = `${common.id}-r${index}`
    const chosen = new Set(chosenIn(value, row.value))
    return {
      id,
      label: wording.plain(row.label),
      error: problems.rows.get(row.value) ?? null,
      cells: columns.map(({ value: column, label, isApart }, at): ChoiceView => {
        const told = own(question.cellTexts?.[row.value] ?? {}, column)
        return {
          id: `${id}-${at}`,
          field: answerField(pathUnder(path, row.value)),
          value: column,
          label: told === undefined ? label : wording.plain(told),
          isChosen: chosen.has(column),
          isSpecial: false,
          isApart,
          picture: null,
          other: null,
        }
      }),
    }
  })
  return {
    ...common,
    kind: 'matrix',
    cells: question.cells,
    layout: columns.length > MOST_IN_MEASURE ? 'wide' : 'table',
    texts: question.cellTexts === null ? 'columns' : 'told',
    columns: columns.map(({ id, label, isApart }) => ({ id, label, isApart })),
    rows,
  }
}

function chosenIn(value: Json | undefined, row: string): readonly string[] {
  const cell = isJsonObject(value) ? own(value, row) : undefined
  if (cell === undefined) return []
  return isJsonList(cell) ? cell.map(textOf) : [textOf(cell)]
}
