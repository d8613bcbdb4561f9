import type { DrawnText, Shape } from './drawing.ts'
import type { PlacedRow, RowLayout } from './lay-rows.ts'

/** Each row's label and, at its end, what it comes to; read in this order. */
export const rowTexts = (
  rows: readonly PlacedRow[],
  says: readonly DrawnText['says'][],
): readonly DrawnText[] =>
  rows.flatMap((row, index): readonly DrawnText[] => {
    const value = says[index]
    return value === undefined
      ? [row.label]
      : [row.label, { role: 'value', x: 1000, y: row.middle + 5, anchor: 'end', says: value }]
  })

/** The line on which each row's mark stands. */
export const rails = (
  rows: readonly PlacedRow[],
  { from, to }: RowLayout['plot'],
): readonly Shape[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'line',
          paint: 'axis',
          at: rows.map(({ middle }) => ({ x1: from, x2: to, y1: middle, y2: middle })),
        },
      ]

export const line = (text: string): DrawnText['says'] => ({ kind: 'lines', lines: [text] })
