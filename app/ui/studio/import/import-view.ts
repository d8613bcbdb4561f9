import type { FormError } from '../../layout/FormErrors.tsx'
import type { SurveyHeaderView } from '../SurveyHeader.tsx'

export type ImportView = {
  readonly survey: SurveyHeaderView
  readonly notice: ImportNotice | null
  /** Files that answers came from before. */
  readonly earlier: readonly KnownImportView[]
  /** A file whose rows are being gone through; null where none is. */
  readonly run: ImportRunView | null
  /** A file that was sent and whose columns are to be placed; null where none was. */
  readonly file: OpenedFile | null
}

export type ImportNotice = {
  readonly words: string
  /** Of the import that can be taken out again; null where there is none. */
  readonly undo: string | null
}

/** What came in from one file. */
export type KnownImportView = {
  readonly key: string
  readonly name: string
  readonly at: number
  readonly counted: number
  readonly out: number
  /** Whether the same file came in once more after this was taken out. */
  readonly cameAgain: boolean
}

export type ImportMove = 'takeOut' | 'putBack'

export type KnownImportPageView = {
  readonly survey: SurveyHeaderView
  readonly known: KnownImportView
  readonly run: ImportRunView | null
  /** What was just done, which can be undone. */
  readonly done: { readonly move: ImportMove; readonly responses: number } | null
  /** Of a move that did not come to its end. */
  readonly stopped: string | null
}

export type OpenedFile = {
  readonly key: string
  readonly name: string
  readonly columns: readonly {
    readonly name: string
    readonly label: string | null
    readonly examples: readonly string[]
    /** The place that it is thought to have. */
    readonly place: string
  }[]
  readonly places: readonly { readonly id: string; readonly label: string }[]
}

export type ImportRunView = {
  readonly key: string
  readonly name: string
  readonly task: 'check' | 'take' | ImportMove
  readonly stage: 'checked' | 'taken' | 'moved'
  readonly rows: number
  /** Null until that is known. */
  readonly of: number | null
  readonly taken: number
}

/** What came of trying. */
export type ImportTried = {
  readonly errors: readonly FormError[]
  /** Places as they were sent, by column. */
  readonly places: readonly string[]
  readonly check: ImportCheckView | null
}

export type ImportCheckView = {
  readonly rows: number
  readonly fitting: number
  readonly screenedOut: number
  readonly known: number
  readonly withdrawn: number
  readonly refused: number
  readonly refusals: readonly {
    readonly row: number
    readonly column: string | null
    readonly message: string
  }[]
  readonly dropped: readonly { readonly column: string; readonly rows: number }[]
}

export const NOT_TRIED: ImportTried = { errors: [], places: [], check: null }

export const placeField = (column: number): string => `place-${column}`
