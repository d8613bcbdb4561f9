import type { Interval } from '../../stats/score-interval.ts'
import type { ColumnBase, CrosstabSpec } from './crosstab.ts'

/** Two variables of which nobody is in several answers. */
export type AssociationSpec = Omit<CrosstabSpec, 'kind' | 'banner' | 'letters'> & {
  readonly columns: string
}

/** How two variables go together, by every measure that fits both. */
export type Associations = {
  readonly rows: string
  readonly columns: string
  /** Everybody with a substantive answer to both. */
  readonly base: ColumnBase
  /** Where everybody counts alike and was drawn by themselves, classical formulas hold. */
  readonly errors: 'classical' | 'linearised'
  readonly designEffect: number | null
  readonly measures: readonly AssociationMeasure[]
}

/** Those of nominal variables, of ordered ones, and of numbers. */
export type MeasureName =
  | 'cramersV'
  | 'correctedCramersV'
  | 'spearman'
  | 'tauB'
  | 'tauC'
  | 'gamma'
  /** Of the columns given the rows. */
  | 'somersD'
  | 'polychoric'
  | 'pearson'

export type AssociationMeasure = StatedMeasure | UnstatedMeasure

export type StatedMeasure = {
  readonly kind: 'stated'
  readonly measure: MeasureName
  readonly estimate: number
  readonly error: StandardError | null
  /** The usual one first. */
  readonly intervals: readonly NamedInterval[]
  /** Of the hypothesis that the variables have nothing to do with each other. */
  readonly test: AssociationTest | null
}

export type StandardError = {
  readonly by: 'ase1' | 'linearised' | 'curvature'
  /** Null where the design says nothing about variance. */
  readonly value: number | null
}

export type NamedInterval = {
  readonly by: 'bonettWright' | 'fieller' | 'normal' | 't'
  readonly interval: Interval
}

export type AssociationTest = {
  readonly by: 'chiSquare' | 'raoScott' | 't'
  readonly p: number | null
}

export type UnstatedMeasure = {
  readonly kind: 'unstated'
  readonly measure: MeasureName
  readonly reason: UnstatedReason
}

/** Why a measure that fits can't be told. */
export type UnstatedReason =
  | 'tooFewPeople'
  /** Everybody gave the same answer to one of the two. */
  | 'doesNotVary'
  /** Every two people gave the same answer to one of the two. */
  | 'allPairsTied'
  /** Known only where everybody counts alike and was drawn by themselves. */
  | 'simpleSamplesOnly'
  | 'tooManyAnswers'
  /** A stratum with one sampling unit says nothing about variance. */
  | 'singleUnit'
  /** Answers to one leave nothing of the other open, so that there is no variance to go by. */
  | 'noVariance'
  /** The likeliest correlation of what lies behind the answers is −1 or 1, or none is found. */
  | 'noMaximum'
