import type { Measure } from '../codebook/variable.ts'
import type { ResponseSource } from '../response/answer.ts'
import type { ColumnBase } from '../tally/analysis/crosstab.ts'
import type { CrosstabMethod, PresentedValueLabel } from './presented-crosstab.ts'

/** One variable by itself, exact, for those who may see everything. The view rounds. */
export type PresentedSummary = {
  readonly slug: string
  readonly source: ResponseSource
  readonly seq: number
  /** True of rebuilt rows, which nobody drew from anything: no intervals. */
  readonly constructed: boolean
  readonly variable: { readonly id: string; readonly label: string; readonly measure: Measure }
  readonly filter: string | null
  readonly flagged: 'kept' | 'leftOut'
  readonly method: Pick<
    CrosstabMethod,
    | 'interval'
    | 'confidence'
    | 'weighting'
    | 'errors'
    | 'effective'
    | 'designEffect'
    | 'withoutWeight'
  >
  readonly bases: {
    readonly asked: ColumnBase
    readonly answered: ColumnBase
    readonly substantive: ColumnBase
  }
  readonly smallBase: boolean
  /** People may be in several, so percentages add up to more than 100. */
  readonly overlapping: boolean
  readonly values: readonly (PresentedValueLabel & {
    readonly count: number
    readonly weighted: number
    readonly percent: number | null
    readonly ci: readonly [number, number] | null
  })[]
  /** Null where answers are not numbers. */
  readonly numbers: PresentedNumbers | null
}

/** In the units of the answers. */
export type PresentedNumbers = PresentedFigure & {
  readonly sd: number | null
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
  /** In points, −100 to 100. */
  readonly nps: PresentedFigure | null
  /** In percent. */
  readonly csat: PresentedFigure | null
  readonly ces: PresentedFigure | null
}

export type PresentedFigure = {
  readonly value: number | null
  readonly ci: readonly [number, number] | null
}
