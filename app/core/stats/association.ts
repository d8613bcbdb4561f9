import type { Interval } from './wilson-interval.ts'

/** `counts[row][column]`, rows and columns in ascending order of their answers. */
export type ContingencyTable = readonly (readonly number[])[]

/** A measure of association in −1..1. */
export type Association = {
  readonly estimate: number
  /** Asymptotic, not under the hypothesis of independence (ASE1); 0 when association is perfect. */
  readonly standardError: number
  /** Null where a normal approximation says nothing: at perfect association, or at n ≤ 3. */
  readonly interval: Interval | null
}

/** With fewer pairs of answers than this an association is not stated at all. */
export const FEWEST_FOR_ASSOCIATION = 3
