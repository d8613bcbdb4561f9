import { quoted } from './csv.ts'
import { defuse } from './defuse.ts'
import type { DescribedVariable } from './describe-variables.ts'
import type { Cell } from './file-column.ts'
import { MISSING_WORDS } from './missing-words.ts'

const HEADINGS = [
  'variable',
  'columns',
  'question',
  'label',
  'measure',
  'versions',
  'made_of',
  'value',
  'code',
  'value_label',
  'missing',
  'value_column',
  'value_versions',
  'value_made_of',
] as const

/** A codebook as a table: a line for each value, and one for each variable that has none. */
export function describedCsv(variables: readonly DescribedVariable[]): string {
  const lines = variables.flatMap((variable): Cell[][] => {
    const about = [
      variable.id,
      variable.columns.join(' '),
      variable.wording,
      variable.label,
      variable.measure,
      variable.versions.join(' '),
      variable.rule,
    ]
    if (variable.values.length === 0) return [[...about, ...NO_VALUE]]
    return variable.values.map(({ value, code, label, missing, column, versions, rule }) => [
      ...about,
      value,
      code,
      label,
      missing === null ? '' : MISSING_WORDS[missing],
      column,
      versions?.join(' ') ?? '',
      rule,
    ])
  })
  return [[...HEADINGS], ...lines].map((line) => `${line.map(written).join(',')}\n`).join('')
}

const NO_VALUE: readonly Cell[] = ['', null, '', '', null, '', null]

/** Opened in spreadsheets more often than not, so that nothing in it may run. */
const written = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : quoted(textOf(cell))

const textOf = (text: string): string => (/^-\d+$/.test(text) ? text : defuse(text))
