/** How far a file is. It is looked through whole before any of it is taken; later it may be moved. */
export type ImportProgress = {
  readonly stage: 'checked' | 'taken' | 'moved'
  /** Rows gone through in this stage. */
  readonly rows: number
  /** How many there are; null until all were looked at. */
  readonly of: number | null
  /** Responses with which it is done. */
  readonly taken: number
}

/** Whoever watches hears how far it is, and may stop it between rows: then it throws. */
export type ImportWatch = {
  readonly onProgress?: (at: ImportProgress) => void
  readonly signal?: AbortSignal
}
