import type { SaidInWords } from '#app/core/presentation/variable-in-words.ts'
import type { QualityFlag } from '#app/core/quality/quality-flags.ts'
import type { ResponseSource } from '#app/core/response/answer.ts'
import type { CollectorKind } from '#app/core/response/collector.ts'
import type { ResponseState } from '#app/core/tally/columns/row-pages.ts'
import type { FormError } from '../../layout/FormErrors.tsx'
import { printNumber } from '../../charts/printed.ts'
import { KIND_WORDS } from '../collect/collect-view.ts'
import type { SurveyHeaderView } from '../SurveyHeader.tsx'
import { FLAG_WORDS } from '../tables/table-words.ts'
import type { Choice } from '../tables/tables-view.ts'

export type ShownCollector = {
  readonly key: string
  readonly kind: CollectorKind
  readonly name: string
}

export type ResponseLineView = {
  readonly seq: number
  /** Among the responses of its source; null for one that has none yet. */
  readonly number: number | null
  readonly id: string
  /** Its own page. */
  readonly href: string
  readonly at: number
  readonly state: ResponseState
  readonly flags: readonly QualityFlag[]
  readonly version: number | null
  readonly collector: ShownCollector | null
  readonly cells: readonly SaidInWords[]
}

export type ResponsesView = {
  readonly survey: SurveyHeaderView
  readonly locale: string
  readonly asked: {
    readonly source: ResponseSource
    readonly state: string | null
    readonly flag: string | null
    readonly collector: string | null
    readonly version: number | null
    readonly filter: string | null
    readonly search: string
    readonly columns: readonly string[]
  }
  readonly errors: readonly FormError[]
  /** Null where the form is refused. */
  readonly page: ResponsesPageView | null
}

export type ResponsesPageView = {
  readonly lines: readonly ResponseLineView[]
  readonly columns: readonly Choice[]
  readonly received: number
  readonly found: number
  readonly choices: {
    readonly variables: readonly Choice[]
    readonly collectors: readonly ShownCollector[]
    readonly versions: readonly number[]
  }
  readonly ways: PageWays
}

/** Addresses of other pages; null where there is none. */
export type PageWays = {
  readonly newest: string | null
  readonly newer: string | null
  readonly older: string | null
  readonly oldest: string | null
  /** Where a search that stopped early goes on. */
  readonly further: string | null
}

export const STATE_WORDS: Readonly<Record<ResponseState, string>> = {
  counted: 'Counts',
  excluded: 'Left out',
  withdrawn: 'Withdrawn',
}

export const SOURCE_WORDS: Readonly<Record<ResponseSource, string>> = {
  live: 'Live',
  practice: 'Practice',
  import: 'Imported',
  reconstruction: 'Rebuilt from published percentages',
}

export const SAID_WORDS: Readonly<Record<SaidInWords['state'], string>> = {
  answered: 'Answered',
  declined: 'Declined to say',
  skipped: 'Skipped',
  notShown: 'Not shown',
}

export function collectorWords({ kind, name }: Omit<ShownCollector, 'key'>): string {
  if (name !== '') return name
  if (kind === 'reconstruction') return 'Rebuilt rows'
  return kind === 'import' ? 'Import' : KIND_WORDS[kind].name
}

export const responseInWords = ({ number }: Pick<ResponseLineView, 'number'>): string =>
  number === null ? 'Response' : `Response ${printNumber(number)}`

export const flagNames = (flags: readonly QualityFlag[]): string =>
  flags.map((flag) => FLAG_WORDS[flag].name).join(', ')
