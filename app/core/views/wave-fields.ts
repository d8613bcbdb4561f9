/** One side of a comparison as the form says it; empty where nothing was chosen. */
export type WaveFields = {
  readonly survey: string
  readonly rows: string
  readonly source: string
  readonly version: string
  /** As in 2026-12-31. */
  readonly from: string
  /** The last day of it. */
  readonly until: string
  readonly filter: string
  readonly weight: string
}

/** Fields of the second side are named after those of the first: `rows`, `with-rows`. */
export const ofSecond = (field: string): string => `with-${field}`
