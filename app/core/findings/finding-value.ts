import type { ChoiceValue } from '../definition/definition.ts'
import type { Association } from '../stats/association.ts'
import type { Interval } from '../stats/wilson-interval.ts'
import type { LocalizedText } from '../definition/localized-text.ts'
import type { Scoring } from './finding.ts'
import type { Base, PercentOf } from '../tally/tables/table.ts'

/** What a rule comes to on one set of tables. */
export type FindingValue =
  | ShareValue
  | ScoreValue
  | AssociationValue
  | NominalAssociationValue
  | GroupsValue
  | DifferenceValue
  | RankingValue
  | MultipleValue
  | DriversValue
  | NoValue

export type ShareValue = {
  readonly kind: 'share'
  readonly count: number
  readonly base: number
  readonly percentOf: PercentOf
  /** Of the number above; null on an empty base. */
  readonly percent: number | null
  readonly interval: Interval | null
}

export type ScoreValue = {
  readonly kind: 'score'
  readonly of: Scoring['of']
  /** In the units of the scores; null on an empty base. */
  readonly value: number | null
  readonly standardDeviation: number | null
  readonly interval: Interval | null
  /** People whose answers have a score. */
  readonly base: number
}

export type AssociationValue = {
  readonly kind: 'association'
  readonly base: Base
  readonly gamma: Association | null
  readonly tauB: Association | null
  readonly spearman: Association | null
  /** The favourable share at each step of x, from low to high. */
  readonly steps: readonly Step[]
  /** Does the share rise at every step? Null where a step can't be shown. */
  readonly rising: boolean | null
}

export type Step = {
  readonly value: ChoiceValue
  /** Null where a count under the disclosure rules must stay hidden. */
  readonly count: number | null
  readonly base: number | null
}

export type GroupsValue = {
  readonly kind: 'groups'
  readonly groups: readonly [GroupValue, GroupValue]
  readonly direction: 'firstHigher' | 'secondHigher' | 'equal' | null
  /** In percentage points; null where groups may overlap and rows are not at hand. */
  readonly difference: Contrast | null
}

/** First less second. */
export type Contrast = {
  readonly estimate: number
  readonly interval: Interval | null
  readonly p: PValue | null
}

/** Two-sided. */
export type PValue = { readonly relation: 'is' | 'below'; readonly value: number }

export type GroupValue = {
  readonly label: LocalizedText
  readonly count: number
  readonly base: number
  readonly percent: number | null
  readonly interval: Interval | null
}

export type DifferenceValue = {
  readonly kind: 'difference'
  readonly of: Scoring['of']
  readonly groups: readonly [ScoredGroup, ScoredGroup]
  readonly difference: Contrast | null
}

export type ScoredGroup = {
  readonly label: LocalizedText
  /** In the units of the scores; null on an empty base. */
  readonly value: number | null
  readonly base: number
  /** Where scores are so few that mean and spread give their counts: the least above 0. */
  readonly leastCount: number | null
}

export type RankingValue = {
  readonly kind: 'ranking'
  /** Best mean rank first; items that nobody ranked last. */
  readonly items: readonly RankedItemValue[]
}

export type RankedItemValue = {
  readonly item: ChoiceValue
  readonly variable: string
  /** People who gave it a place. */
  readonly base: number
  /** 1 is best. */
  readonly meanRank: number | null
  readonly interval: Interval | null
  /** Of everybody who ranked anything; null where rows are not at hand. */
  readonly firstChoice: FirstChoice | null
}

export type FirstChoice = {
  readonly count: number
  readonly base: number
  readonly percent: number | null
  readonly interval: Interval | null
}

export type MultipleValue = {
  readonly kind: 'multiple'
  /** People who ticked anything. */
  readonly base: number
  readonly answers: readonly TickedAnswer[]
}

export type TickedAnswer = {
  readonly value: ChoiceValue
  readonly count: number
  readonly percent: number | null
  readonly interval: Interval | null
}

export type NominalAssociationValue = {
  readonly kind: 'nominalAssociation'
  /** People with an answer to both. */
  readonly base: number
  /** In 0..1. */
  readonly cramersV: number
  /** Rao and Scott's, second-order corrected. */
  readonly p: PValue | null
}

export type DriversValue = {
  readonly kind: 'drivers'
  /** With an answer to all of them. */
  readonly base: number
  /** Of 1. */
  readonly rSquared: number
  /** Largest part of R² first. */
  readonly drivers: readonly DriverValue[]
}

export type DriverValue = {
  readonly variable: string
  /** Lindeman, Merenda and Gold's part of R², and Johnson's. */
  readonly lmg: number
  readonly relativeWeight: number
  /** With the outcome, by itself. */
  readonly correlation: number
  readonly beta: number
}

/** Not enough answers yet, or a table that the disclosure rules hold back; else why. */
export type NoValue = { readonly kind: 'none'; readonly reason?: NoValueReason }

export type NoValueReason =
  | 'ownersOnly'
  /** Weights were asked for, and it is of unweighted counts only. */
  | 'notWeighted'
  /** An outcome or driver is no number, does not vary, or a driver is a sum of others. */
  | 'noModel'
