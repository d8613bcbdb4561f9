/** One variable whose shares are known from outside. */
export type RakingMargin = {
  /** Of each row, the place of its answer among the targets; below 0: none. */
  readonly codes: ArrayLike<number>
  /** Shares of 1. */
  readonly targets: readonly number[]
}

/** Of weights whose mean is 1. */
export type WeightBounds = { readonly low: number; readonly high: number }

export type Raked = {
  /** A place a row; their mean over the base is 1, and rows outside it have 0. */
  readonly weights: Float64Array
  /** Sweeps over all margins. */
  readonly iterations: number
  /** The largest distance of a weighted share from its target. */
  readonly largestError: number
  readonly people: number
  /** Kish's. */
  readonly effective: number
  readonly designEffect: number
  readonly least: number
  readonly most: number
}

/** Why weights can't be made. Margins and targets are named by their places. */
export type RakingRefusal =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'noMargins' }
  | { readonly kind: 'badBounds' }
  /** A share that is not a number above 0: whose weight is 0 belongs outside the base. */
  | { readonly kind: 'badTarget'; readonly margin: number; readonly target: number }
  | { readonly kind: 'targetsOffOne'; readonly margin: number; readonly sum: number }
  /** People without an answer that has a target: they can't be weighted, nor dropped silently. */
  | { readonly kind: 'missingAnswer'; readonly margin: number; readonly people: number }
  /** A target that nobody is there to meet. */
  | { readonly kind: 'emptyTarget'; readonly margin: number; readonly target: number }
  | {
      readonly kind: 'notConverged'
      readonly iterations: number
      readonly largestError: number
    }
