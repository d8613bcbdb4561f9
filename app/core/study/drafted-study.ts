import type { Composable } from '../composition/composable.ts'
import type { Dispositions, OutcomeRates } from '../fieldwork/outcome-rates.ts'
import type { Slug } from '../ids.ts'
import type { Misfit } from '../problem.ts'
import type { PresentedFinding } from '../results/public-results.ts'
import type { SurveyPage } from '../results/survey-page.ts'
import type { FlagCounts } from '../tally/tables/count-flags.ts'
import type { MedianMinutes } from '../tally/tables/median-minutes.ts'
import type { BreakCells } from './break-cells.ts'
import type { MethodFacts } from './method-facts.ts'
import type { StudyRanking, StudyVariable } from './study-variable.ts'
import type { VariableCount } from './variable-counts.ts'

/** What the editors of findings and method know beyond the draft itself. */
export type DraftedStudy = {
  /** Of the draft that was read. */
  readonly revision: number
  /** Responses that the figures are of; null for who may not see exact ones. */
  readonly responses: number | null
  readonly variables: readonly StudyVariable[]
  readonly rankings: readonly StudyRanking[]
  /** Beside which a finding may stand. */
  readonly others: readonly PublicFinding[]
  /** With which a question of this survey may be compared, and questions of it. */
  readonly otherVariables: readonly PublicVariable[]
  /** Of what its results page can be composed. */
  readonly page: Composable
  /** Whether there are pages that show it, as it was published. */
  readonly isPublished: boolean
  /** Pointers are into the draft: `/study/…`. */
  readonly misfits: readonly Misfit[]
  /** By place in the draft; null where a finding can't be worked out as it stands. */
  readonly figures: readonly (PresentedFinding | null)[]
  /** Of each variable that can be counted; null for who may not see exact figures. */
  readonly counts: readonly VariableCount[] | null
  /** Of each published break; null for who may not see exact figures. */
  readonly breakCells: readonly BreakCells[] | null
  readonly facts: MethodFacts
  /** Null before there is any, and for who may not see exact figures. */
  readonly fieldwork: KnownFieldwork | null
  readonly statement: SurveyPage['method']
  readonly hasEarlierStudy: boolean
}

/** What is known of fieldwork and never printed: for who writes the method. */
export type KnownFieldwork = {
  readonly dispositions: Dispositions
  /** Begun and not sent, counted among those who broke off. */
  readonly inProgress: number
  readonly rates: OutcomeRates
  readonly note: 'moreThanInvited' | null
  readonly flags: FlagCounts
  readonly minutes: MedianMinutes
  /** On which answers came in, milliseconds since 1970; null before the first. */
  readonly days: { readonly first: number; readonly last: number } | null
}

/** A finding of a published survey. */
export type PublicFinding = {
  readonly survey: Slug
  readonly finding: string
  readonly title: string
}

/** A variable of a published survey that everybody may see. */
export type PublicVariable = {
  readonly survey: Slug
  readonly variable: string
  readonly label: string
}
