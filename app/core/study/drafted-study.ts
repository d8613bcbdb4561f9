import type { Slug } from '../ids.ts'
import type { Misfit } from '../problem.ts'
import type { PresentedFinding } from '../results/public-results.ts'
import type { SurveyPage } from '../results/survey-page.ts'
import type { MethodFacts } from './method-facts.ts'
import type { StudyRanking, StudyVariable } from './study-variable.ts'

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
  /** Pointers are into the draft: `/study/…`. */
  readonly misfits: readonly Misfit[]
  /** By place in the draft; null where a finding can't be worked out as it stands. */
  readonly figures: readonly (PresentedFinding | null)[]
  readonly facts: MethodFacts
  readonly statement: SurveyPage['method']
  readonly hasEarlierStudy: boolean
}

/** A finding of a published survey. */
export type PublicFinding = {
  readonly survey: Slug
  readonly finding: string
  readonly title: string
}
