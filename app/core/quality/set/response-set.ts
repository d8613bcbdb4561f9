import type { Seq } from '../../ids.ts'
import type { GridPattern } from '../grid-pattern.ts'
import type { QualityFlag } from '../quality-flags.ts'
import type { Speed } from '../speed.ts'

/** What can be seen only where responses are held against each other. */
export type ResponseSet = {
  readonly people: number
  readonly pace: PaceFigures | null
  readonly grids: readonly GridFigures[]
  readonly match: MatchFigures
  /** People with a flag, or conspicuous beside the others. */
  readonly conspicuous: number
  /** The most conspicuous first, then the newest; not all where there are many. */
  readonly listed: readonly ListedResponse[]
}

/** Durations are known to the minute. */
export type PaceFigures = {
  /** People whose duration is known. */
  readonly known: number
  /** Of how many of them the median is, evenly spread over all. */
  readonly sampled: number
  readonly medianMinutes: number
  readonly underThirdOfMedian: number
  readonly logOutliers: number
}

/** Means over the people to whom any of a grid's rows were shown; null where there are none. */
export type GridFigures = {
  readonly question: string
  readonly column: string | null
  readonly rows: number
  readonly people: number
  readonly straightLined: number
  readonly longstring: number | null
  readonly variability: number | null
  readonly itemNonResponse: number | null
}

export type MatchFigures =
  | {
      readonly kind: 'compared'
      /** The newest; comparing all pairs of very many takes too long. */
      readonly people: number
      readonly questions: number
      /** Those whose largest percent match is at least `from`. */
      readonly alike: number
      readonly from: number
    }
  | { readonly kind: 'notCompared'; readonly reason: 'tooFewPeople' | 'tooFewQuestions' }

export type ListedResponse = {
  readonly seq: Seq
  readonly flags: readonly QualityFlag[]
  readonly minutes: number | null
  readonly speed: Speed | null
  readonly grids: readonly (GridPattern & Pick<GridFigures, 'question' | 'column'>)[]
  /** Null for those who were not compared. */
  readonly largestMatch: number | null
}
