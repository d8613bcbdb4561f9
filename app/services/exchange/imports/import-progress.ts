/** How far a file is. It is looked through whole before any of it is taken. */
export type ImportProgress = {
  readonly stage: 'checked' | 'taken'
  /** Rows gone through in this stage. */
  readonly rows: number
  /** How many there are; null until all were looked at. */
  readonly of: number | null
  /** Responses that are in for good. */
  readonly taken: number
}

/** Whoever watches hears how far it is, and may stop it between rows: then it throws. */
export type ImportWatch = {
  readonly onProgress?: (at: ImportProgress) => void
  readonly signal?: AbortSignal
}
