import type { Measure } from '../codebook/variable.ts'
import type { ChoiceValue } from '../definition/definition.ts'
import type { ResponseSource } from '../response/answer.ts'
import type { RecruitmentKind } from '../study/study.ts'
import type { Summary } from '../tally/analysis/summary.ts'

/** The same variable in two waves, exact, for those who may see everything. The view rounds. */
export type PresentedWaves = {
  readonly sides: readonly [PresentedWave, PresentedWave]
  /** Parts of one survey's responses, or two surveys. */
  readonly samples: 'joint' | 'apart'
  /** What may be said of a difference: see cautionOf. */
  readonly caution: Caution
  /** People on both sides. */
  readonly shared: number
  readonly overlapping: boolean
  readonly answers: readonly PresentedWaveAnswer[]
  readonly mean: {
    readonly sides: readonly [PresentedWaveMean, PresentedWaveMean]
    readonly difference: PresentedWaveDifference | null
  } | null
  /** Whether a side is of rebuilt rows, which chance has no part in: no ranges, no tests. */
  readonly tested: 'tested' | 'constructed'
}

/** Why a difference is not a change, or what has to be the same for it to be one. */
export type Caution = 'oneSurvey' | 'sameRecruitment' | 'openLinks' | 'otherRecruitment' | 'rebuilt'

export type PresentedWave = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly variable: { readonly id: string; readonly wording: string; readonly measure: Measure }
  readonly source: ResponseSource
  readonly recruitment: RecruitmentKind
  /** Of the version that was asked for, or null. */
  readonly version: number | null
  readonly from: number | null
  readonly before: number | null
  readonly filter: string | null
  readonly weighting: string
  readonly flagged: 'kept' | 'leftOut'
  readonly bases: Summary['bases']
}

export type PresentedWaveAnswer = {
  readonly value: ChoiceValue
  readonly label: string
  /** Where the second side says it in other words. */
  readonly otherLabel: string | null
  /** Null where a side has no such answer. */
  readonly sides: readonly [PresentedWaveShare | null, PresentedWaveShare | null]
  readonly difference: PresentedWaveDifference | null
}

export type PresentedWaveShare = {
  readonly count: number
  readonly percent: number | null
  readonly ci: readonly [number, number] | null
}

export type PresentedWaveMean = {
  readonly value: number | null
  readonly ci: readonly [number, number] | null
}

/** First less second, in percentage points or in the units of the answers. */
export type PresentedWaveDifference = {
  readonly estimate: number
  readonly ci: readonly [number, number] | null
  /** Adjusted over the answers; of a mean as it is. */
  readonly p: number | null
}
