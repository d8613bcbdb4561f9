import type { RakedGroups } from './calibration.ts'

/**
 * How the people of a file came to be drawn, as far as weights and variances need it. Arrays have
 * one place a row; every row outside the base (no positive weight, withdrawn, excluded) has no part
 * in anything.
 */
export type Design = {
  readonly rows: number
  /** 1 where a row is in the file's base. */
  readonly base: Uint8Array
  /** Null: everybody counts as one. Only their ratios matter. */
  readonly weights: Float64Array | null
  readonly sampling: Sampling
  /** Present where errors of these very weights are to be calibrated. */
  readonly calibration?: RakedGroups
  /**
   * Of these very weights, where they are few; sums over many rows are faster by them. `alike`:
   * every row is in the base and counts as one.
   */
  readonly levels?: WeightLevels | 'alike' | null
}

/** Distinct weights, numbered. */
export type WeightLevels = {
  /** Of each row; 0 outside the base. */
  readonly of: Uint8Array | Uint16Array
  /** `[level]`: the weight. */
  readonly weights: Float64Array
}

export type Sampling =
  /** Every person by themselves. */
  | { readonly kind: 'people' }
  /** Every person by themselves, inside strata. `stratum` in 0..strata − 1. */
  | { readonly kind: 'strata'; readonly stratum: Int32Array; readonly strata: number }
  /** Whole clusters (primary sampling units); units of different strata have different numbers. */
  | {
      readonly kind: 'clusters'
      readonly unit: Int32Array
      /** The stratum of each unit; all 0 without strata. */
      readonly stratumOf: Int32Array
      readonly strata: number
    }
