import type { ChoiceValue } from '../../definition/definition.ts'
import type { IntervalMethod } from '../../stats/share-interval.ts'
import type { Interval } from '../../stats/score-interval.ts'
import type { Share } from '../../stats/share.ts'
import type { ColumnBase } from './crosstab.ts'
import type { DesignSpec } from '../designs/design-of.ts'
import type { Filter } from '../tables/table.ts'

export type SummarySpec = DesignSpec & {
  readonly variable: string
  readonly where: Filter | null
  readonly boxes: readonly BoxSpec[]
  /** Of shares; absent: Wilson's. */
  readonly interval?: IntervalMethod
}

/** Answers counted together, less others where `against` names any: a net. */
export type BoxSpec = {
  readonly id: string
  readonly values: readonly ChoiceValue[]
  readonly against: readonly ChoiceValue[]
}

/** A share without what only comparisons need. */
export type ShareFigures = Omit<Share, 'estimate'>

/** A mean with its uncertainty; null where nobody answered. */
export type MeanFigures = {
  readonly mean: number | null
  readonly standardError: number | null
  readonly interval: Interval | null
}

/** One variable, analysed by itself. Shares are of the substantive base. */
export type Summary = {
  readonly variable: string
  readonly where: string | null
  readonly bases: {
    readonly asked: ColumnBase
    readonly answered: ColumnBase
    readonly substantive: ColumnBase
  }
  /** Substantive categories, or the values of a number that has few. */
  readonly categories: readonly { readonly value: ChoiceValue; readonly share: ShareFigures }[]
  readonly boxes: readonly SummaryBox[]
  /** Null where answers are not numbers. */
  readonly numbers: NumberSummary | null
  /** Null unless several can be ticked. */
  readonly ticks: TickSummary | null
}

export type SummaryBox = { readonly id: string } & (
  | { readonly kind: 'share'; readonly share: ShareFigures }
  /** Share of the values less share of those against, in −1..1. */
  | { readonly kind: 'net'; readonly net: MeanFigures }
)

export type NumberSummary = MeanFigures & {
  readonly standardDeviation: number | null
  readonly median: number | null
  /** A quarter and three quarters of people lie below. */
  readonly quartiles: { readonly lower: number; readonly upper: number } | null
  readonly histogram: readonly HistogramBar[]
  /** Of answers on a scale of 0 to 10. */
  readonly nps: MeanFigures | null
  /** Share of the two best answers, of a scale of 1 to 5. */
  readonly csat: ShareFigures | null
  /** Share of 5 and above on a scale of 1 to 7, whose mean is the score itself. */
  readonly ces: ShareFigures | null
}

/** From `from` up to, and without, `below`; the last bar takes its end in. */
export type HistogramBar = {
  readonly from: number
  readonly below: number
  readonly people: number
  readonly weighted: number
}

export type TickSummary = {
  /** Of each category, its part of all that was ticked. */
  readonly ofResponses: readonly {
    readonly value: ChoiceValue
    readonly share: number | null
    readonly standardError: number | null
  }[]
  /** Weighted. */
  readonly ticksPerPerson: number | null
  /** People who ticked something beside an answer that excludes all others. */
  readonly contradictions: number
}
