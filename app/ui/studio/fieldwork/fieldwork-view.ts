import type { DoorState } from '#app/core/fieldwork/decide-door.ts'
import type { CollectorKind } from '#app/core/response/collector.ts'
import type { FlagCounts } from '#app/core/tally/tables/count-flags.ts'
import type { MedianMinutes } from '#app/core/tally/tables/median-minutes.ts'
import type { OutcomesView } from '../tables/tables-view.ts'

/** How a survey's fieldwork goes, as of one moment. */
export type FieldworkView = {
  readonly at: number
  readonly outcomes: OutcomesView
  readonly pageTitles: readonly (string | null)[]
  readonly minutes: MedianMinutes
  readonly flags: FlagCounts
  readonly days: readonly DayView[]
  readonly collectors: readonly FieldworkCollector[]
}

export type DayView = {
  readonly day: number
  readonly completes: number
  readonly screenedOut: number
  readonly brokeOff: number
}

export type FieldworkCollector = {
  readonly key: string
  readonly kind: CollectorKind
  readonly name: string
  readonly state: DoorState
  readonly counts: {
    readonly submitted: number
    readonly screenedOut: number
    readonly brokeOff: number
  }
  readonly quotas: readonly {
    readonly name: string
    readonly limit: number
    readonly taken: number
  }[]
  readonly inProgress: number
}
