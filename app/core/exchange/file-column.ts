/** What a file of responses holds, whatever its format: columns of cells, and what they mean. */
export type FileColumn = {
  /** Safe in SPSS, R and Stata; unlike every other when case is forgotten. */
  readonly name: string
  readonly label: string
  readonly measure: 'nominal' | 'ordinal' | 'scale'
  /** The question's words; null for what nobody was asked. */
  readonly wording: string | null
  readonly holds: Holding
}

export type Holding =
  /** Cells are places in the list of codes. */
  | { readonly kind: 'codes'; readonly codes: readonly FileCode[] }
  /** 1 where a choice was taken, else 0; nothing where the question was not answered. */
  | { readonly kind: 'tick'; readonly value: string }
  | { readonly kind: 'number' }
  /** Milliseconds since 1970, UTC, at the day's beginning. */
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }

export type FileCode = {
  /** As it stands in the answers, and in files that hold codes. */
  readonly value: string
  /** Where only numbers can stand. */
  readonly code: number
  readonly label: string
  readonly missing: MissingKind | null
}

/** Why there is no answer that says something. */
export type MissingKind = 'declined' | 'skipped' | 'notShown'

/** Nothing is null. */
export type Cell = number | string | null

/** Columns of one question of which any may be ticked. */
export type TickSet = {
  readonly name: string
  readonly label: string
  readonly columns: readonly string[]
}

export type FileLayout = {
  readonly columns: readonly FileColumn[]
  readonly sets: readonly TickSet[]
  readonly weight: string | null
}
