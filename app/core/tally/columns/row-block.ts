import type { ArrivalParts } from './arrivals.ts'
import type { RowArray } from './column.ts'

/**
 * All that columns hold of some rows, as arrays in a fixed order: how rows go from one thread to
 * another, and into files. Whoever reads one knows the codebook.
 */
export type RowBlock = {
  readonly rows: number
  readonly arrays: readonly RowArray[]
  /** Of responses; entries came with theirs. */
  readonly arrivals: ArrivalParts | null
  /** By the order of the child tables. */
  readonly children: readonly RowBlock[]
}
