import type { Cell, FileLayout } from './file-column.ts'
import { MISSING_WORDS } from './missing-words.ts'

const HEADINGS = [
  'name',
  'label',
  'wording',
  'type',
  'measure',
  'value',
  'code',
  'value_label',
  'missing',
] as const

/** A row for each value that has a name, and one for each column that has none. */
export function codebookTable({ columns }: FileLayout): readonly (readonly Cell[])[] {
  const rows = columns.flatMap(({ name, label, wording, measure, holds }): Cell[][] => {
    const about = [name, label, wording ?? '', holds.kind, measure]
    if (holds.kind === 'tick')
      return [
        [...about, '0', 0, 'Not chosen', ''],
        [...about, '1', 1, 'Chosen', ''],
      ]
    if (holds.kind !== 'codes') return [[...about, '', null, '', '']]
    return holds.codes.map(({ value, code, label: words, missing }) => [
      ...about,
      value,
      code,
      words,
      missing === null ? '' : MISSING_WORDS[missing],
    ])
  })
  return [[...HEADINGS], ...rows]
}
