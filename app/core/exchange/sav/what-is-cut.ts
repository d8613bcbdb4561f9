import type { FileLayout } from '../file-column.ts'
import { LONGEST_LABEL, LONGEST_VALUE_LABEL, WIDEST_STRING } from './dictionary.ts'
import { fittingLabel, fittingLabels } from './fitting-labels.ts'

/** What an SPSS file has no room for, in sentences; none where it has all. */
export function whatIsCut({ columns }: FileLayout, widths: readonly number[]): readonly string[] {
  const hasLongLabels = columns.some(
    ({ label, holds }) =>
      fittingLabel(label, LONGEST_LABEL) !== label ||
      (holds.kind === 'codes' &&
        fittingLabels(holds.codes).some((cut, place) => cut !== holds.codes[place]?.label)),
  )
  return [
    ...(widths.some((width) => width > WIDEST_STRING)
      ? [`In .sav texts end after ${WIDEST_STRING} bytes, as SPSS has it; CSV has them whole.`]
      : []),
    ...(hasLongLabels
      ? [
          `In .sav labels that are too long for SPSS end in “…”, of columns after ${LONGEST_LABEL} bytes and of values after ${LONGEST_VALUE_LABEL}; the codebook has them whole.`,
        ]
      : []),
  ]
}
