import { storageOf } from './harmonise.ts'
import type { Codebook, Variable } from './variable.ts'

/**
 * Variables of a codebook that a version did not have, or had in another form: nobody who answered
 * that version was asked them.
 */
export function unaskedIn(version: Codebook, codebook: Codebook): readonly string[] {
  const asked = new Set(version.map(placeOf))
  return codebook.filter((variable) => !asked.has(placeOf(variable))).map(({ id }) => id)
}

const placeOf = (variable: Variable): string =>
  JSON.stringify([
    variable.question,
    variable.row,
    variable.column,
    variable.part,
    storageOf(variable),
  ])
