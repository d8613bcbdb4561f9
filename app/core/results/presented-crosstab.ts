import type { ChoiceValue } from '../definition/definition.ts'
import type { ResponseSource } from '../response/answer.ts'
import type { ChiSquareTest } from '../stats/chi-square-test.ts'
import type { WaldTest } from '../stats/adjusted-wald.ts'
import type { RaoScottTest } from '../stats/rao-scott.ts'
import type { IntervalMethod } from '../stats/share-interval.ts'
import type {
  ColumnTest,
  IndependenceTest,
  Letters,
  MeanDifference,
  MeansTest,
} from '../tally/analysis/crosstab.ts'
import type { StandardErrors } from '../tally/designs/weighting.ts'

/**
 * A crosstab as page or API may show it, in one language. Percentages are exact, the view rounds.
 * A null count is hidden, and with it all that it could be worked out from.
 */
export type PresentedCrosstab = {
  readonly slug: string
  readonly source: ResponseSource
  /** Null before the first release, and where numbers don't move by release. */
  readonly release: number | null
  /** The release in which this table last moved. */
  readonly asOf: number | null
  /** How far in the log these numbers go; only for those who may see everything. */
  readonly seq: number | null
  /** Why nothing is shown, or null. */
  readonly hidden: 'smallBase' | null
  /** True of rebuilt rows: how their answers hang together was put in, not found. */
  readonly constructed: boolean
  readonly rows: {
    readonly id: string
    readonly label: string
    /** A person may be in several rows, so percentages add up to more than 100. */
    readonly overlapping: boolean
    readonly values: readonly PresentedValueLabel[]
  }
  readonly percentOf: 'substantive'
  readonly filter: string | null
  readonly flagged: 'kept' | 'leftOut'
  readonly method: CrosstabMethod
  readonly total: PresentedColumn | null
  readonly groups: readonly PresentedGroup[]
}

export type CrosstabMethod = {
  readonly interval: IntervalMethod | 'weightedWilson'
  readonly confidence: number
  readonly adjustment: Letters['adjustment']
  readonly level: number
  readonly weighting: string
  /** Of raked weights; null of others. */
  readonly errors: StandardErrors | null
  /** By which rows and columns of each group are judged, and means of columns compared. */
  readonly test: IndependenceTest
  readonly means: MeansTest
  /** Kish's number of effective people, and what unequal weights cost. */
  readonly effective: number | null
  readonly designEffect: number | null
  /** Responses that count and are in no base, as they have no weight. */
  readonly withoutWeight: number
}

export type PresentedValueLabel = { readonly value: ChoiceValue; readonly label: string }

export type PresentedGroup = {
  readonly variables: readonly { readonly id: string; readonly label: string }[]
  /** The release in which these columns last moved; null with none, or where nothing does. */
  readonly asOf: number | null
  readonly overlapping: boolean
  /** Each column against each other: z of pooled shares, or t where weights or overlap matter. */
  readonly test: ColumnTest
  readonly columns: readonly PresentedColumn[]
  /** Columns that are too small to be shown, or would give another away. */
  readonly hiddenColumns: number
  readonly association: PresentedAssociationTest | null
  /** Of two columns with a mean each. */
  readonly meanDifference: MeanDifference | null
}

export type PresentedColumn = {
  readonly values: readonly PresentedValueLabel[]
  readonly letter: string
  readonly base: {
    readonly people: number
    readonly weighted: number
    readonly effective: number | null
  }
  /** Base of 30 to 99: read with care. */
  readonly smallBase: boolean
  /** One for each row. */
  readonly cells: readonly PresentedCell[]
  readonly mean: PresentedMean | null
}

export type PresentedCell = {
  readonly count: number | null
  readonly weighted: number | null
  /** Of the column's base, of the row's people, of everybody. */
  readonly percent: number | null
  readonly rowPercent: number | null
  readonly totalPercent: number | null
  readonly ci: readonly [number, number] | null
  /** Columns of the same group than which this share is significantly larger. */
  readonly letters: string
  /** Adjusted: beyond 2 either way the cell stands out. Absent unless it is asked for. */
  readonly residual?: number | null
}

export type PresentedMean = {
  readonly mean: number | null
  readonly sd: number | null
  readonly se: number | null
  readonly ci: readonly [number, number] | null
  readonly letters: string
}

export type PresentedAssociationTest = {
  readonly chiSquare: ChiSquareTest
  /** What weighted tables are judged by. */
  readonly raoScott: RaoScottTest | null
  /** Null unless it is asked for. */
  readonly wald: WaldTest | null
}
