import type { MethodItemKey } from '../study/study.ts'
import type { Provenance } from '../findings/finding.ts'

/** What stands around the numbers on a results page, in one language. Does not move. */
export type SurveyPage = {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly locales: readonly string[]
  readonly locale: string
  /** Who asks; null where this copy is a demonstration. */
  readonly operator: { readonly name: string; readonly contact: string | null } | null
  readonly openedAt: number | null
  readonly isOpen: boolean
  readonly version: number
  readonly earlier: {
    readonly authors: string
    readonly fieldwork: string
    readonly sample: string
  } | null
  readonly notes: readonly { readonly title: string; readonly text: string }[]
  readonly method: readonly {
    readonly item: MethodItemKey
    readonly earlier: string | null
    readonly here: string
    /** What the system counts and knows of it, in the page's own language; goes with `here`. */
    readonly known: readonly string[]
    /** Whether somebody wrote what is said of here, or it is known without that. */
    readonly origin: 'written' | 'filledIn'
  }[]
  /** Pages on which this survey stands beside another. */
  readonly beside: readonly { readonly title: string; readonly address: string }[]
  readonly provenance: readonly {
    readonly question: string
    readonly label: string
    readonly wording: Provenance
    readonly note: string | null
    readonly options: readonly { readonly label: string; readonly mark: Provenance }[]
  }[]
  readonly rebuilt: { readonly responses: number; readonly seed: number } | null
}

/** One survey on the hub. */
export type HubSurvey = {
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly summary: string
  readonly questions: number
  readonly locales: readonly string[]
  readonly isOpen: boolean
  /** Null where results are not for everybody. */
  readonly received: number | null
  readonly firstReleaseAt: number
  readonly hasResults: boolean
  readonly earlier: string | null
  /** Pages on which it stands beside another survey. */
  readonly beside: SurveyPage['beside']
  /** The first published figures, for a glance. */
  readonly headlines: readonly { readonly figure: string; readonly title: string }[]
}
