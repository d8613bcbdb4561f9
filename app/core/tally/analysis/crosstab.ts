import type { ChiSquareTest } from '../../stats/chi-square-test.ts'
import type { WaldTest } from '../../stats/adjusted-wald.ts'
import type { RaoScottTest } from '../../stats/rao-scott.ts'
import type { IntervalMethod } from '../../stats/share-interval.ts'
import type { ChoiceValue } from '../../definition/definition.ts'
import type { Interval } from '../../stats/score-interval.ts'
import type { Period } from '../axes/period.ts'
import type { SamplingPlan } from '../designs/sampling-plan.ts'
import type { Filter } from '../tables/table.ts'
import type { Weighting } from '../designs/weighting.ts'

/** Columns of a table: the categories of a variable, or of several nested, outermost first. */
export type BannerGroup = { readonly variables: readonly string[] } | PeriodGroup

/** Columns in the order of time: when responses came in (null), or what was answered to a date. */
export type PeriodGroup = { readonly by: Period; readonly date: string | null }

/** How p-values of the many comparisons of a table are adjusted. */
export type Adjustment = 'none' | 'bonferroni' | 'holm' | 'benjaminiHochberg'

export type Letters = {
  readonly adjustment: Adjustment
  /** A difference counts below this. */
  readonly level: number
}

/** By what independence of rows and columns is tested. */
export type IndependenceTest = 'chiSquare' | 'raoScott' | 'wald'

/** By what means of columns are compared: joint linearisation, or each column's own variance. */
export type MeansTest = 'linearised' | 'welch'

export type CrosstabSpec = {
  readonly kind: 'crosstab'
  readonly rows: string
  readonly banner: readonly BannerGroup[]
  readonly where: Filter | null
  readonly weighting: Weighting
  /** Responses with a quality flag. */
  readonly flagged: 'kept' | 'leftOut'
  readonly letters: Letters
  /** Absent: everybody was drawn by themselves. */
  readonly sampling?: SamplingPlan
  /** Of shares; absent: Wilson's. */
  readonly interval?: IntervalMethod
  /** Wald's test is worked out only where it is asked for. */
  readonly independence?: IndependenceTest
  /** Absent: linearised. */
  readonly means?: MeansTest
}

/** How many stand behind a column: people, their weights, and what these are worth. */
export type ColumnBase = {
  readonly people: number
  readonly weighted: number
  /** Kish: (Σw)² / Σw²; null on an empty base. */
  readonly effective: number | null
}

export type CrosstabCell = {
  readonly count: number
  readonly weighted: number
  /** Shares of 1; null on an empty base. */
  readonly columnShare: number | null
  readonly rowShare: number | null
  readonly totalShare: number | null
  readonly standardError: number | null
  readonly interval: Interval | null
  /** Columns of the same group than which this share is significantly larger: "A", "BC". */
  readonly letters: string
}

/** By what the columns of a group are compared: pooled shares, or joint linearisation. */
export type ColumnTest = 'z' | 't'

export type CrosstabColumn = {
  /** Of each variable of the group, outermost first. */
  readonly values: readonly ChoiceValue[]
  /** Unique inside its group. */
  readonly letter: string
  readonly base: ColumnBase
  /** One for each row of the table. */
  readonly cells: readonly CrosstabCell[]
  /** Of a scale, or of an ordinal variable whose values are numbers. */
  readonly mean: CrosstabMean | null
}

export type CrosstabMean = {
  readonly mean: number | null
  readonly standardError: number | null
  readonly standardDeviation: number | null
  readonly interval: Interval | null
  readonly letters: string
}

export type CrosstabGroup = {
  readonly variables: readonly string[]
  /** People may stand in several columns, as with a multiple choice. */
  readonly overlapping: boolean
  readonly columns: readonly CrosstabColumn[]
  /** Of shares; means are compared by t always. */
  readonly test: ColumnTest
  /** Of a group of two columns; null of others, and where rows have no mean. */
  readonly meanDifference: MeanDifference | null
  /** Everybody with a substantive answer to rows and columns. */
  readonly base: ColumnBase
  /** Null where rows or columns overlap, or fewer than two of either hold anybody. */
  readonly association: GroupAssociation | null
}

/** First column less second, in the units of the scores; t, df and p null where nothing varies. */
export type MeanDifference = {
  readonly test: MeansTest
  readonly difference: number
  readonly t: number | null
  readonly df: number | null
  readonly p: number | null
}

export type GroupAssociation = {
  /** Pearson's, of unweighted counts. */
  readonly chiSquare: ChiSquareTest
  /** Second-order corrected F; what weighted tables are judged by. */
  readonly raoScott: RaoScottTest | null
  /** Null unless it is asked for. */
  readonly wald: WaldTest | null
  /** Haberman's adjusted residuals of unweighted counts, `[row][column]`. */
  readonly residuals: readonly (readonly (number | null)[])[]
}

export type Crosstab = {
  readonly kind: 'crosstab'
  readonly rows: string
  readonly rowValues: readonly ChoiceValue[]
  /** A person may be in several rows, as with a multiple choice. */
  readonly rowsOverlap: boolean
  readonly where: string | null
  readonly weighted: boolean
  readonly flagged: 'kept' | 'leftOut'
  readonly letters: Letters
  /** Everybody with a substantive answer to the rows, whatever their column. */
  readonly total: CrosstabColumn
  readonly groups: readonly CrosstabGroup[]
  /** n · Σw² / (Σw)² of the total: what unequal weights cost. */
  readonly designEffect: number | null
}
