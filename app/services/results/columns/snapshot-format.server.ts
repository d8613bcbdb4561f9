import type { Seq, SurveyId } from '../../../core/ids.ts'
import type { ResponseSource } from '../../../core/response/answer.ts'
import type { Origin } from '../../../core/tally/columns/arrivals.ts'
import type { RowArray } from '../../../core/tally/columns/column.ts'

/**
 * A snapshot is a magic word, the length of a header, the header as JSON, the arrays one after
 * the other, and the SHA-256 of all of it. Everything begins at a multiple of eight bytes.
 */
export const MAGIC = 'rapcol01'
export const DIGEST_BYTES = 32

export const ARRAY_KINDS = {
  Int8Array,
  Int16Array,
  Int32Array,
  Uint8Array,
  Uint16Array,
  Uint32Array,
  Float64Array,
} as const

export type ArrayKind = keyof typeof ARRAY_KINDS

export type ArrayShape = { readonly kind: ArrayKind; readonly length: number }

export type BlockShape = {
  readonly rows: number
  readonly arrays: readonly ArrayShape[]
  /** Of responses: the hours of receipt come last, and the bases of `seq`. */
  readonly origins: readonly Origin[] | null
  readonly children: readonly BlockShape[]
}

export type SnapshotHeader = {
  readonly survey: SurveyId
  /** Of the plan by which the rows were written. */
  readonly fingerprint: string
  readonly seq: Seq
  readonly readTo: Seq
  /** Of the entry at `readTo`: tells this log from every other. */
  readonly mark: string
  readonly sets: readonly { readonly source: ResponseSource; readonly block: BlockShape }[]
}

export const paddedTo8 = (bytes: number): number => Math.ceil(bytes / 8) * 8

export const shapeOfArray = (values: RowArray): ArrayShape => ({
  kind: values.constructor.name as ArrayKind,
  length: values.length,
})
