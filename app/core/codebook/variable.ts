import type { Choice } from '../definition/definition.ts'
import type { LocalizedText } from '../definition/localized-text.ts'

export type Measure = 'nominal' | 'ordinal' | 'scale' | 'multiple' | 'text' | 'date'

/** One column of data. */
export type Variable = {
  /** Path of the answer: value name, or name and row. */
  readonly id: string
  readonly question: string
  /** Row of a matrix, field of a group of texts, item of a ranking. */
  readonly row: string | null
  /** Column of a table of questions. */
  readonly column: string | null
  /** What of the answer is meant: it itself, the place of an item, one end of a range. */
  readonly part: 'answer' | 'rank' | 'low' | 'high'
  /** Safe as a column name in SPSS. */
  readonly exportName: string
  readonly label: LocalizedText
  readonly measure: Measure
  /** In the order of the questionnaire; empty for numbers, dates and text. */
  readonly categories: readonly Choice[]
}

export type Codebook = readonly Variable[]
