import type { FileCode, FileColumn, FileLayout } from '../file-column.ts'
import { missingRange } from '../file-codes.ts'
import {
  LONGEST_FILE_LABEL,
  LONGEST_LABEL,
  NO_MISSING,
  WIDEST_STRING,
  type SavDictionary,
  type SavMissing,
  type SavVariable,
} from './dictionary.ts'
import { fittingLabel, fittingLabels } from './fitting-labels.ts'
import { whatIsCut } from './what-is-cut.ts'

export type SavOf = {
  readonly layout: FileLayout
  /** Of the longest text in each column, in bytes. */
  readonly widths: readonly number[]
  readonly fileLabel: string
  readonly createdAt: number
  readonly notes: readonly string[]
}

/** With its dollar sign a name has 64 characters. */
const LONGEST_SET_NAME = 63

/** A file of responses as SPSS knows it. */
export const savOfLayout = ({ layout, widths, ...about }: SavOf): SavDictionary => ({
  ...about,
  fileLabel: fittingLabel(about.fileLabel, LONGEST_FILE_LABEL),
  notes: [...about.notes, ...whatIsCut(layout, widths)],
  variables: layout.columns.map((column, place) => variableOf(column, widths[place] ?? 0)),
  sets: layout.sets
    // SPSS knows no set of one.
    .filter(({ columns }) => columns.length > 1)
    .map(({ name, label, columns }) => ({
      name: name.slice(0, LONGEST_SET_NAME),
      label: fittingLabel(label, LONGEST_LABEL),
      counted: 1,
      variables: columns,
    })),
  weight: layout.weight,
})

function variableOf({ name, label, measure, holds }: FileColumn, width: number): SavVariable {
  const named = { name, label: fittingLabel(label, LONGEST_LABEL), measure }
  const number = { ...named, kind: 'number', labels: [], missing: NO_MISSING } as const
  switch (holds.kind) {
    case 'text': {
      const fits = Math.min(Math.max(1, width), WIDEST_STRING)
      return { ...named, kind: 'string', width: fits, labels: [], missing: [] }
    }
    case 'number':
      return { ...number, format: { kind: 'plain', width: 12, decimals: 2 } }
    case 'date':
      return { ...number, format: { kind: 'date' } }
    case 'tick':
      return {
        ...number,
        format: WHOLE,
        labels: [
          { value: 0, label: 'Not chosen' },
          { value: 1, label: 'Chosen' },
        ],
      }
    case 'codes': {
      const labels = fittingLabels(holds.codes)
      return {
        ...number,
        format: holds.codes.every(({ code }) => Number.isInteger(code))
          ? WHOLE
          : { kind: 'plain', width: 12, decimals: 2 },
        labels: holds.codes.map(({ code }, place) => ({ value: code, label: labels[place] ?? '' })),
        missing: missingOf(holds.codes),
      }
    }
  }
}

const WHOLE = { kind: 'plain', width: 8, decimals: 0 } as const

function missingOf(codes: readonly FileCode[]): SavMissing {
  const missing = codes.filter((code) => code.missing !== null).map(({ code }) => code)
  if (missing.length === 0) return NO_MISSING
  if (missing.length <= 3) return { kind: 'values', values: missing }
  const range = missingRange(codes)
  return range === null
    ? { kind: 'values', values: missing.slice(0, 3) }
    : { kind: 'range', ...range, also: null }
}
