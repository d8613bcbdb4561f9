import type { Matrix } from '#app/core/definition/definition.ts'
import { isJsonObject, type Json } from '#app/core/json.ts'
import { answerField, pathUnder } from '#app/core/response/form/field-names.ts'
import { textOf } from './choice-views.ts'
import { messagesFor } from './messages.ts'
import type { Asked } from './place.ts'
import type { ChoiceView, ColumnView, MatrixView, RowView } from './view.ts'

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
  if (!common.isRequired)
    columns.push({
      id: `${common.id}-c${columns.length}`,
      value: '',
      label: messagesFor(locale).noAnswer,
      isApart: true,
    })
  const rows = question.rows.map((row, index): RowView => {
    const id = `${common.id}-r${index}`
    return {
      id,
      label: wording.plain(row.label),
      error: problems.rows.get(row.value) ?? null,
      cells: cellsOf(id, answerField(pathUnder(path, row.value)), columns, cell(value, row.value)),
    }
  })
  return {
    ...common,
    kind: 'matrix',
    columns: columns.map(({ id, label, isApart }) => ({ id, label, isApart })),
    rows,
  }
}

const cellsOf = (
  rowId: string,
  field: string,
  columns: readonly Column[],
  chosen: Json | undefined,
): readonly ChoiceView[] =>
  columns.map(({ value, label, isApart }, index) => ({
    id: `${rowId}-${index}`,
    field,
    value,
    label,
    isChosen: chosen !== undefined && textOf(chosen) === value,
    isApart,
    other: null,
  }))

const cell = (value: Json | undefined, row: string): Json | undefined =>
  isJsonObject(value) && Object.hasOwn(value, row) ? value[row] : undefined
