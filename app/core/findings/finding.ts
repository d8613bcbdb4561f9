import type { ChoiceValue } from '../definition/definition.ts'
import type { LocalizedText } from '../definition/localized-text.ts'
import type { Slug } from '../ids.ts'
import type { Filter, PercentOf } from '../tally/tables/table.ts'

/** A declared key measure: how it is computed here, and what was published. */
export type Finding = {
  readonly id: string
  readonly title: LocalizedText
  readonly published: Published
  readonly rule: FindingRule
}

export type Provenance = 'published' | 'secondHand' | 'inferred' | 'ours'

export type Published = {
  /** As printed, "70%"; or in words where no figure was published. */
  readonly figure: LocalizedText
  readonly percent: number | null
  /** A published mean, Net Promoter Score or net, in its own units. */
  readonly score: number | null
  readonly statement: LocalizedText
  /** How our reading of the rule and of the base came about. */
  readonly ruleProvenance: Provenance
  readonly note: LocalizedText | null
}

export type FindingRule =
  | ShareRule
  | ScoreRule
  | AssociationRule
  | NominalAssociationRule
  | GroupsRule
  | DifferenceRule
  | RankingRule
  | MultipleRule
  | DriversRule
  | SideBySideRule

/** Share of people who chose any of `values`, of a named base, among all or those of a filter. */
export type ShareRule = {
  readonly kind: 'share'
  readonly variable: string
  readonly values: readonly ChoiceValue[]
  readonly percentOf: PercentOf
  readonly where: Filter | null
}

/** The mean of what answers are worth, among all or those of a filter; declined ones stay out. */
export type ScoreRule = {
  readonly kind: 'score'
  readonly variable: string
  readonly scoring: Scoring
  readonly where: Filter | null
}

export type Scoring =
  /** Of numbers, or of answers that are given one each; null: the answers are numbers themselves. */
  | { readonly of: 'mean'; readonly scores: readonly ScoredAnswer[] | null }
  /** Net Promoter Score: 9 and 10 less 0 to 6, in points from −100 to 100. */
  | { readonly of: 'nps' }
  /** Favourable less unfavourable answers, in percentage points. */
  | {
      readonly of: 'net'
      readonly favourable: readonly ChoiceValue[]
      readonly unfavourable: readonly ChoiceValue[]
    }

export type ScoredAnswer = { readonly value: ChoiceValue; readonly score: number }

/** Two ordered variables rise together. Orders run from low to high. */
export type AssociationRule = {
  readonly kind: 'association'
  readonly x: { readonly variable: string; readonly order: readonly ChoiceValue[] }
  readonly y: { readonly variable: string; readonly order: readonly ChoiceValue[] }
  /** Answers of y whose share should rise at each step of x. */
  readonly favourable: readonly ChoiceValue[]
}

/** The share of `values` is higher in the first group than in the second. */
export type GroupsRule = {
  readonly kind: 'groups'
  readonly variable: string
  readonly values: readonly ChoiceValue[]
  readonly groups: readonly [ComparedGroup, ComparedGroup]
}

/** A mean, a Net Promoter Score or a net of one group, or wave, less that of another. */
export type DifferenceRule = {
  readonly kind: 'difference'
  readonly variable: string
  readonly scoring: Scoring
  readonly groups: readonly [ComparedGroup, ComparedGroup]
}

/** Items of a ranking, best first: by mean rank, beside how many put each first. */
export type RankingRule = {
  readonly kind: 'ranking'
  readonly question: string
  readonly items: readonly ChoiceValue[]
}

/** The answers of a multiple choice that most people ticked, most first. */
export type MultipleRule = {
  readonly kind: 'multiple'
  readonly variable: string
  readonly top: number
}

/** How strongly two variables without an order go together: Cramér's V. */
export type NominalAssociationRule = {
  readonly kind: 'nominalAssociation'
  readonly rows: string
  readonly columns: string
}

/** What goes with an outcome: association, not cause. Owners only. */
export type DriversRule = {
  readonly kind: 'drivers'
  readonly outcome: ScaledVariable
  readonly drivers: readonly ScaledVariable[]
}

/** A variable read as numbers: the places of its answers from low to high; null: numbers already. */
export type ScaledVariable = {
  readonly variable: string
  readonly order: readonly ChoiceValue[] | null
}

export type ComparedGroup = { readonly label: LocalizedText; readonly where: Filter }

/** Findings of two surveys beside each other: a gap, never a trend. */
export type SideBySideRule = {
  readonly kind: 'sideBySide'
  readonly sides: readonly [FindingReference, FindingReference]
}

export type FindingReference = {
  readonly survey: Slug
  readonly finding: string
  readonly label: LocalizedText
}

/** Tells findings apart, whatever they are called where they are referred to. */
export const referenceKey = ({
  survey,
  finding,
}: Pick<FindingReference, 'survey' | 'finding'>): string => `${survey}/${finding}`
