import type { Measure } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { Verdict } from '../findings/verdict.ts'
import type { FindingRule, Provenance } from '../findings/finding.ts'
import type { NoValue } from '../findings/finding-value.ts'
import type { ResponseSource } from '../response/answer.ts'
import type { Base, PercentOf } from '../tally/tables/table.ts'
import type {
  PresentedContrast,
  PresentedDifference,
  PresentedDrivers,
  PresentedMultiple,
  PresentedNominalAssociation,
  PresentedRanking,
} from './presented-comparisons.ts'

/**
 * Everything that a results page or the results API may show of one survey and source, in one
 * language. Only the presenters of this folder make it; percentages are exact, the view rounds.
 */
export type PublicResults = {
  readonly slug: string
  readonly title: string
  readonly source: ResponseSource
  /** Null before the first release, and where numbers don't move by release. */
  readonly release: number | null
  /** Milliseconds since 1970. */
  readonly releasedAt: number | null
  /** Responses that have arrived; moves at once. */
  readonly received: number
  /** Responses in the numbers shown. */
  readonly responses: number
  /** Responses needed before anything is shown. */
  readonly firstReleaseAt: number
  /** Whose numbers these are, where not everybody's; findings are of the same people. */
  readonly selection?: {
    readonly filter: string | null
    readonly flagged: 'kept' | 'leftOut'
    readonly weighting: string
    /** Kish's number of effective people, and what unequal weights cost. */
    readonly effective: number | null
    readonly designEffect: number | null
  }
  /** People with each quality flag, of all that count; only for those who may see everything. */
  readonly quality?: { readonly [flag: string]: number }
  readonly variables: readonly PresentedVariable[]
  readonly findings: readonly PresentedFinding[]
}

/** Null: of a filtered table, where it would tell how few skipped or declined. */
export type PresentedBase = {
  readonly asked: number | null
  readonly answered: number | null
  readonly substantive: number
}

export type PresentedVariable = {
  readonly id: string
  /** The question's wording; for a matrix row the row's, with the question before it. */
  readonly label: string
  /** Of a row of a matrix or item of a ranking: its own words, and the question's. */
  readonly grid?: {
    readonly question: string
    readonly title: string
    readonly row: string
    /** Its numbers are places in a ranking, of which 1 is first. */
    readonly part?: 'rank'
  }
  readonly measure: Measure
  /** Why nothing is shown, or null. */
  readonly hidden: 'smallBase' | null
  /** Why a weighted table did not move with the unweighted one; absent where it did. */
  readonly waits?: string
  /** The release in which this table last moved. */
  readonly asOf: number | null
  readonly base: PresentedBase | null
  readonly percentOf: PercentOf
  /** Base of 30 to 99: read with care. */
  readonly smallBase: boolean
  readonly values: readonly PresentedCategory[]
  readonly mean: number | null
  readonly sd: number | null
  /** What the weights of the people add up to, and Kish's number of effective people. */
  readonly weighted?: {
    readonly base: number
    readonly effective: number | null
    readonly designEffect: number | null
  }
}

export type PresentedCategory = {
  readonly value: ChoiceValue
  readonly label: string
  /** Declined answers are outside a substantive base: their percent is null. */
  readonly role: 'substantive' | 'declined' | 'none' | 'other'
  /** Null: a small count of a filtered table, or one that would give a small one away. */
  readonly count: number | null
  readonly percent: number | null
  /** In percent; null for rebuilt rows, which nobody drew from anything. */
  readonly ci: readonly [number, number] | null
}

export type PresentedFinding = {
  readonly id: string
  readonly title: string
  readonly rule: PresentedRule
  readonly published: {
    readonly figure: string
    readonly percent: number | null
    readonly score: number | null
    readonly statement: string
    readonly note: string | null
    readonly ruleProvenance: Provenance
  }
  readonly sources: {
    readonly reconstruction: PresentedValue
    readonly live: PresentedValue
  }
  /** How live stands to the published figure. */
  readonly verdict: Verdict | null
}

export type PresentedRule = {
  readonly kind: FindingRule['kind']
  /** In words: which answers, of whom. */
  readonly words: string
  /** Of a Net Promoter Score or a net of everybody: which answers are taken from which. */
  readonly sides?: {
    readonly variable: string
    readonly low: readonly ChoiceValue[]
    readonly high: readonly ChoiceValue[]
  }
}

export type PresentedValue =
  | NoValue
  | PresentedShare
  | PresentedScore
  | PresentedAssociation
  | PresentedNominalAssociation
  | PresentedGroups
  | PresentedDifference
  | PresentedRanking
  | PresentedMultiple
  | PresentedDrivers
  | PresentedSides

export type PresentedShare = {
  readonly kind: 'share'
  readonly count: number
  readonly base: number
  readonly percentOf: PercentOf
  /** Percent, exact. */
  readonly value: number | null
  /** In percent; only of live. */
  readonly interval: readonly [number, number] | null
  readonly asOf: number | null
}

export type PresentedScore = {
  readonly kind: 'score'
  readonly of: 'mean' | 'nps' | 'net'
  readonly base: number
  /** In the units of the scores, exact; of filtered tables with two decimals. */
  readonly value: number | null
  readonly standardDeviation: number | null
  /** Only of live. */
  readonly interval: readonly [number, number] | null
  readonly asOf: number | null
}

export type PresentedCoefficient = {
  readonly estimate: number
  readonly interval: readonly [number, number] | null
}

export type PresentedAssociation = {
  readonly kind: 'association'
  readonly base: Base
  /** True of rebuilt rows: the coefficient was put in, not found. */
  readonly constructed: boolean
  readonly gamma: PresentedCoefficient | null
  readonly tauB: PresentedCoefficient | null
  readonly spearman: PresentedCoefficient | null
  readonly steps: readonly {
    readonly label: string
    readonly count: number | null
    readonly base: number | null
  }[]
  readonly rising: boolean | null
  readonly asOf: number | null
}

export type PresentedGroups = {
  readonly kind: 'groups'
  readonly constructed: boolean
  readonly direction: 'firstHigher' | 'secondHigher' | 'equal' | null
  readonly groups: readonly {
    readonly label: string
    readonly count: number
    readonly base: number
    readonly value: number | null
    readonly interval: readonly [number, number] | null
  }[]
  /** In percentage points. */
  readonly difference: PresentedContrast | null
  readonly asOf: number | null
}

export type PresentedSides = {
  readonly kind: 'sideBySide'
  readonly sides: readonly {
    readonly survey: string
    readonly finding: string
    readonly label: string
    readonly published: string
    readonly value: PresentedValue
  }[]
}
