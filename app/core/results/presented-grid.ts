import type { PresentedCrosstab } from './presented-crosstab.ts'

/** A question with rows as one table, for those who may see everything. */
export type PresentedGrid = {
  readonly question: { readonly id: string; readonly label: string }
  /** One of each row, or of each cell of a row, all by the same columns; their labels say which. */
  readonly tables: readonly PresentedCrosstab[]
}
