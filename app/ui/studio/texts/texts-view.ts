import type { FormError } from '../../layout/FormErrors.tsx'
import type { PageWays } from '../responses/responses-view.ts'
import type { SurveyHeaderView } from '../SurveyHeader.tsx'

export type CodeView = { readonly value: number; readonly label: string }

export type TextView = {
  readonly seq: number
  /** Of its response. */
  readonly number: number
  readonly text: string
  readonly codes: readonly number[]
}

export type TextsView = {
  readonly survey: SurveyHeaderView
  /** Of the variable, in addresses. */
  readonly name: string
  readonly label: string
  readonly locale: string
  readonly madeAs: string | null
  readonly codes: readonly (CodeView & { readonly count: number })[]
  readonly removed: readonly CodeView[]
  readonly answered: number
  readonly coded: number
  readonly texts: readonly TextView[]
  readonly asked: {
    readonly source: string
    readonly shown: 'all' | 'coded' | 'uncoded' | number
    readonly search: string
  }
  /** The page's address without a query, and with what is asked for. */
  readonly path: string
  readonly here: string
  readonly done:
    | { readonly kind: 'coded'; readonly seq: number; readonly was: readonly number[] }
    | { readonly kind: 'add' | 'rename' | 'remove' | 'restore'; readonly value: number | null }
    | null
  readonly ways: PageWays
  readonly may: 'code' | 'look'
}

/** A name that was refused. */
export type CodesTried = {
  readonly errors: readonly FormError[]
  readonly label: string
  /** Of which code it was to be; null of a new one. */
  readonly value: number | null
}

/** Codes that a key of their own gives. */
export const CODES_WITH_KEYS = 9

export const labelsOf = (codes: readonly CodeView[], values: readonly number[]): string =>
  codes
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(', ')
