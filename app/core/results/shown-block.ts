import type { RecruitmentKind } from '../study/study.ts'
import type { PresentedCrosstab } from './presented-crosstab.ts'
import type { PresentedFinding, PresentedVariable } from './public-results.ts'
import type { QuotedSentences } from './quote-finding.ts'

/** A block of a results page with everything that is shown in it, in one language. */
export type ShownBlock =
  | ShownFinding
  | ShownQuestion
  | ShownCrosstab
  | ShownComparison
  | ShownText
  | ShownFieldwork
  | ShownMethod

type Placed = { readonly id: string }

/** What its author says that the numbers show. */
type Said = { readonly sentence: string | null }

export type ShownFinding = Placed &
  Said & {
    readonly kind: 'finding'
    readonly finding: PresentedFinding
    readonly quoted: QuotedSentences
  }

export type ShownQuestion = Placed &
  Said & {
    readonly kind: 'question'
    /** One, or the rows of a matrix. */
    readonly variables: readonly PresentedVariable[]
  }

export type ShownCrosstab = Placed &
  Said & {
    readonly kind: 'crosstab'
    /** The published break, as it is called. */
    readonly by: string
    readonly crosstab: PresentedCrosstab
  }

export type ShownComparison = Placed &
  Said & {
    readonly kind: 'comparison'
    readonly title: string
    readonly sides: readonly [ComparedSide, ComparedSide]
  }

export type ComparedSide = {
  readonly survey: string
  readonly surveyTitle: string
  /** What this side is called in the comparison. */
  readonly label: string
  readonly measure: ComparedMeasure
  /** Null where nothing of it is public. */
  readonly fieldwork: ReleasedFieldwork | null
}

/** `none`: the survey does not show it. */
export type ComparedMeasure =
  | { readonly kind: 'finding'; readonly finding: PresentedFinding }
  | { readonly kind: 'variable'; readonly variable: PresentedVariable }
  | { readonly kind: 'none' }

export type ShownText = Placed & {
  readonly kind: 'text'
  readonly title: string
  readonly paragraphs: readonly string[]
}

export type ShownFieldwork = Placed & {
  readonly kind: 'fieldwork'
  readonly fieldwork: ReleasedFieldwork
}

export type ShownMethod = Placed & { readonly kind: 'method' }

/** What the public may know of how answers came in. Single days tell what single people did. */
export type ReleasedFieldwork = {
  readonly openedAt: number | null
  readonly state: 'open' | 'notOpen'
  readonly recruitment: RecruitmentKind
  /** The newest first, up to the one that is shown. */
  readonly releases: readonly {
    readonly number: number
    readonly at: number
    readonly responses: number
  }[]
}
