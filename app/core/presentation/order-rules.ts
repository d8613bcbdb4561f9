import type { ChoiceValue } from '../definition/choice.ts'

/** What of a questionnaire differs from person to person. */
export type OrderRules = {
  readonly pages: 'asWritten' | 'random'
  /** Names of the pages whose elements are shuffled. */
  readonly shuffledPages: readonly string[]
  /** Panels whose elements are, by their place among all panels: two may be called the same. */
  readonly shuffledPanels: readonly number[]
  /** By question. `asc` and `desc` go by label, in the language of the page. */
  readonly choices: { readonly [question: string]: 'random' | 'asc' | 'desc' }
  /** Questions whose rows are shuffled. */
  readonly shuffledRows: readonly string[]
}

/** Rapport's own addition: people are assigned to one of the values, which rules may read. */
export type Arm = {
  readonly name: string
  /** Without weights, each is as likely as the others. */
  readonly values: readonly { readonly value: ChoiceValue; readonly weight: number }[]
}

/** What one person met. Stored with the response. */
export type Presentation = {
  readonly arms: { readonly [name: string]: ChoiceValue }
  /** Names of pages, or null where they stand as written. */
  readonly pages: readonly string[] | null
  readonly pageElements: Orders
  readonly panelElements: Orders
  readonly choices: Orders
  readonly rows: Orders
}

type Orders = { readonly [owner: string]: readonly string[] }
