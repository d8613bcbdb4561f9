import type { Measure } from '../codebook/variable.ts'
import type { ResponseSource } from '../response/answer.ts'
import type {
  Associations,
  AssociationTest,
  MeasureName,
  NamedInterval,
  StandardError,
  UnstatedReason,
} from '../tally/analysis/associations.ts'

/** How two variables go together, exact, for those who may see everything; in one language. */
export type PresentedAssociations = {
  readonly slug: string
  readonly source: ResponseSource
  /** How far in the log these numbers go. */
  readonly seq: number
  /** True of rebuilt rows: how their answers hang together was put in, so nothing is measured. */
  readonly constructed: boolean
  readonly rows: PresentedSide
  readonly columns: PresentedSide
  readonly filter: string | null
  readonly flagged: 'kept' | 'leftOut'
  readonly base: Associations['base']
  readonly method: {
    readonly errors: Associations['errors']
    readonly confidence: number
    readonly weighting: string
    readonly designEffect: number | null
  }
  readonly measures: readonly PresentedMeasure[]
}

export type PresentedSide = {
  readonly id: string
  readonly label: string
  readonly measure: Measure
}

export type PresentedMeasure =
  | {
      readonly measure: MeasureName
      readonly estimate: number
      /** Null where the measure has none, or the design says nothing about variance. */
      readonly se: number | null
      readonly seBy: StandardError['by'] | null
      /** The usual one; null where there is none. */
      readonly ci: readonly [number, number] | null
      readonly intervals: readonly PresentedInterval[]
      readonly test: AssociationTest | null
      readonly reason: null
    }
  | {
      readonly measure: MeasureName
      readonly estimate: null
      readonly reason: UnstatedReason | 'constructed'
    }

export type PresentedInterval = {
  readonly by: NamedInterval['by']
  readonly ci: readonly [number, number]
}
