import type { ChoiceValue } from '#app/core/definition/definition.ts'
import type { OutcomeRates, Dispositions } from '#app/core/fieldwork/outcome-rates.ts'
import type { ResponseSource } from '#app/core/response/answer.ts'
import type { PresentedAssociations } from '#app/core/results/presented-associations.ts'
import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PresentedGrid } from '#app/core/results/presented-grid.ts'
import type { PresentedSummary } from '#app/core/results/presented-summary.ts'
import type { FlagCounts } from '#app/core/tally/tables/count-flags.ts'
import type { SavedViewsView } from './saved-views-view.ts'
import type { DriversView } from './DriverTables.tsx'

export type Choice = { readonly id: string; readonly label: string }

export type TablesView = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly choices: {
    readonly rows: readonly (Choice & { readonly values: readonly ChoiceValue[] })[]
    readonly grids: readonly Choice[]
    readonly columns: readonly Choice[]
    readonly weights: readonly Choice[]
    readonly sources: readonly ResponseSource[]
  }
  readonly chosen: Chosen
  /** Where a program gets the same numbers. */
  readonly address: string
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  /** Null where the form is refused, or nothing can be counted. */
  readonly summary: PresentedSummary | null
  readonly crosstab: PresentedCrosstab | null
  /** In the place of both where the rows are those of a whole question. */
  readonly grid: PresentedGrid | null
  /** Of rows with each of the columns, where both are ordered. */
  readonly associations: readonly PresentedAssociations[]
  /** That the study declares. */
  readonly drivers: readonly DriversView[]
  readonly outcomes: OutcomesView
  readonly flags: FlagCounts
  readonly views: SavedViewsView
}

/** The form as it was sent; null where nothing was said. */
export type Chosen = {
  readonly rows: string | null
  readonly breaks: readonly { readonly column: string; readonly within: string }[]
  readonly filter: string | null
  readonly weight: string | null
  readonly flagged: string | null
  readonly letters: string | null
  readonly level: string | null
  readonly interval: string | null
  readonly test: string | null
  readonly means: string | null
  readonly residuals: string | null
  readonly errors: string | null
  readonly source: ResponseSource
  readonly percent: 'column' | 'row' | 'total'
  readonly ranges: 'shown' | 'none'
  readonly sort: 'asked' | 'largest'
}

export type OutcomesView = {
  readonly dispositions: Dispositions
  readonly inProgress: number
  readonly brokeOffByPage: readonly { readonly page: number; readonly people: number }[]
  readonly rates: OutcomeRates
  readonly note: 'moreThanInvited' | null
}
