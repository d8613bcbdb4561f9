import type { LocalizedText } from '../definition/localized-text.ts'
import type { Filter } from '../tally/tables/table.ts'
import type { Weighting } from '../tally/designs/weighting.ts'

/** What may be asked for without a key beyond the one-way tables: nothing else is. */
export type PublishedList = {
  readonly filters: readonly PublishedFilter[]
  readonly breaks: readonly PublishedBreak[]
  readonly weights: readonly PublishedWeight[]
}

/** A group of people whose tables are shown beside everybody's. */
export type PublishedFilter = {
  readonly id: string
  readonly label: LocalizedText
  readonly where: Filter
}

/** Columns by which tables are broken down: a variable's categories, or several nested. */
export type PublishedBreak = {
  readonly id: string
  readonly label: LocalizedText
  readonly variables: readonly string[]
}

export type PublishedWeight = {
  readonly id: string
  readonly label: LocalizedText
  readonly weighting: Weighting
}

/** How the people of a file were drawn: names of the variables that say so. */
export type SampleDesign = {
  readonly strata: string | null
  readonly clusters: string | null
}
