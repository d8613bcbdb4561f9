import type { ChoiceValue } from '../definition/definition.ts'
import type { PValue } from '../findings/finding-value.ts'

type Range = readonly [number, number]

/** First less second; interval and p only of live, and where groups are sure not to overlap. */
export type PresentedContrast = {
  readonly estimate: number
  readonly interval: Range | null
  readonly p: PValue | null
}

export type PresentedDifference = {
  readonly kind: 'difference'
  readonly of: 'mean' | 'nps' | 'net'
  /** In the units of the scores. */
  readonly groups: readonly {
    readonly label: string
    readonly value: number | null
    readonly base: number
  }[]
  readonly difference: PresentedContrast | null
  readonly asOf: number | null
}

export type PresentedRanking = {
  readonly kind: 'ranking'
  /** Best mean rank first. */
  readonly items: readonly PresentedRankedItem[]
  readonly asOf: number | null
}

export type PresentedRankedItem = {
  readonly value: ChoiceValue
  readonly label: string
  /** People who gave it a place. */
  readonly base: number
  /** 1 is best. */
  readonly meanRank: number | null
  readonly interval: Range | null
  /** Of everybody who ranked anything; only for owners. */
  readonly firstChoice: {
    readonly count: number
    readonly base: number
    readonly value: number | null
    readonly interval: Range | null
  } | null
}

export type PresentedMultiple = {
  readonly kind: 'multiple'
  readonly base: number
  /** Most ticked first. */
  readonly answers: readonly {
    readonly value: ChoiceValue
    readonly label: string
    readonly count: number
    readonly base: number
    readonly percent: number | null
    readonly interval: Range | null
  }[]
  readonly asOf: number | null
}

export type PresentedNominalAssociation = {
  readonly kind: 'nominalAssociation'
  readonly base: number
  /** In 0..1. */
  readonly cramersV: number
  readonly p: PValue | null
  readonly asOf: number | null
}

/** Only for owners. Association, not cause. */
export type PresentedDrivers = {
  readonly kind: 'drivers'
  readonly base: number
  readonly rSquared: number
  /** Largest part of R² first. */
  readonly drivers: readonly {
    readonly variable: string
    readonly label: string
    readonly lmg: number
    readonly relativeWeight: number
    readonly correlation: number
    readonly beta: number
  }[]
}
