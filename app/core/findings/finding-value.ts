import type { ChoiceValue } from '../definition/definition.ts'
import type { Association } from '../stats/association.ts'
import type { Interval } from '../stats/wilson-interval.ts'
import type { LocalizedText } from '../definition/localized-text.ts'
import type { Scoring } from './finding.ts'
import type { Base, PercentOf } from '../tally/table.ts'

/** What a rule comes to on one set of tables. */
export type FindingValue = ShareValue | ScoreValue | AssociationValue | GroupsValue | NoValue

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
}

export type GroupValue = {
  readonly label: LocalizedText
  readonly count: number
  readonly base: number
  readonly percent: number | null
  readonly interval: Interval | null
}

/** Not enough answers yet, or a table that the disclosure rules hold back. */
export type NoValue = { readonly kind: 'none' }
