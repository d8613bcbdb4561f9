import type { Choice } from '../definition/definition.ts'
import type { LocalizedText } from '../definition/localized-text.ts'

export type Measure = 'nominal' | 'ordinal' | 'scale' | 'multiple' | 'text' | 'date'

/** One column of data. */
export type Variable = {
  /** Path of the answer: value name, or name and row. */
  readonly id: string
  readonly question: string
  readonly row: string | null
  /** Safe as a column name in SPSS. */
  readonly exportName: string
  readonly label: LocalizedText
  readonly measure: Measure
  /** In the order of the questionnaire; empty for numbers, dates and text. */
  readonly categories: readonly Choice[]
}

export type Codebook = readonly Variable[]
