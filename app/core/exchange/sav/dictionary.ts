/** What an SPSS system file says about its data before they begin. */
export type SavDictionary = {
  /** At most 64 bytes. */
  readonly fileLabel: string
  readonly createdAt: number
  readonly variables: readonly SavVariable[]
  readonly sets: readonly SavSet[]
  /** Name of the variable that weights cases. */
  readonly weight: string | null
  /** Lines for whoever opens the file. */
  readonly notes: readonly string[]
}

export type SavVariable = {
  /** Unlike every other name when case is forgotten; at most 64 bytes. */
  readonly name: string
  readonly label: string
  readonly measure: 'nominal' | 'ordinal' | 'scale'
} & (SavNumber | SavString)

export type SavNumber = {
  readonly kind: 'number'
  readonly format: SavFormat
  readonly labels: readonly { readonly value: number; readonly label: string }[]
  readonly missing: SavMissing
}

export type SavString = {
  readonly kind: 'string'
  /** In bytes, 1 to 32767. */
  readonly width: number
  readonly labels: readonly { readonly value: string; readonly label: string }[]
  /** At most three. */
  readonly missing: readonly string[]
}

export type SavFormat =
  | { readonly kind: 'plain'; readonly width: number; readonly decimals: number }
  /** Year, month, day. */
  | { readonly kind: 'date' }

/** Values that are kept and not counted. */
export type SavMissing =
  | { readonly kind: 'none' }
  /** At most three. */
  | { readonly kind: 'values'; readonly values: readonly number[] }
  | {
      readonly kind: 'range'
      readonly low: number
      readonly high: number
      readonly also: number | null
    }

export const NO_MISSING: SavMissing = { kind: 'none' }

/** Variables of which each says whether one choice of many was taken. */
export type SavSet = {
  /** Without its dollar sign. */
  readonly name: string
  readonly label: string
  readonly counted: number
  readonly variables: readonly string[]
}

export const WIDEST_STRING = 32_767
export const LONGEST_LABEL = 255
/** More than that some versions of SPSS do not show. */
export const LONGEST_VALUE_LABEL = 120
export const LONGEST_FILE_LABEL = 64
