import { variableIn } from '../codebook/codebook.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import type { PresentedValueLabel } from './presented-crosstab.ts'
import { choiceLabel, type Reader } from './words.ts'

export function variableLabel({ codebook, locale }: Reader, id: string) {
  const variable = variableIn(codebook, id)
  return { id, label: variable === null ? id : textIn(variable.label, locale) }
}

/** Values of nested variables, outermost first. */
export const nestedLabels = (
  reader: Reader,
  variables: readonly string[],
  values: readonly ChoiceValue[],
): readonly PresentedValueLabel[] =>
  values.map((value, index) => ({
    value,
    label: choiceLabel(reader, variables[index] ?? '', value),
  }))

export const rowLabels = (
  reader: Reader,
  variable: string,
  values: readonly ChoiceValue[],
): readonly PresentedValueLabel[] =>
  values.map((value) => ({ value, label: choiceLabel(reader, variable, value) }))
