/** The numbers of disclosure control for what the public sees. */
export const DISCLOSURE = {
  /** Responses before anything is released. */
  firstRelease: 30,
  /** A table with a smaller substantive base is hidden. */
  smallestBase: 30,
  /** From here on a base is no longer marked as small. */
  ordinaryBase: 100,
  /** New substantive answers before a table moves, and least complement of a filtered table. */
  step: 10,
  /** In crosstabs and filtered tables, counts from 1 up to this stay hidden. */
  largestSmallCell: 4,
  /** Coefficients of a crosstab with small cells need as many cells that its margins leave open. */
  leastFreedom: 9,
} as const
