import type { LocalizedText } from '../definition/localized-text.ts'
import type { FindingReference } from '../findings/finding.ts'
import type { Slug } from '../ids.ts'

/** How a survey's results page is put together, as its researcher wants it. */
export type Composition = {
  readonly visibility: Visibility
  /** Null: as the survey's findings and questions suggest. */
  readonly blocks: readonly Block[] | null
  /** Sites that may show the page, or a block of it, within their own; without one, nobody may. */
  readonly embedOrigins: readonly string[]
}

/** When the public may see results. Share links and people of the survey are not bound by it. */
export type Visibility = 'always' | 'afterAnswering' | 'afterClose' | 'never'

export const VISIBILITIES: readonly Visibility[] = [
  'always',
  'afterAnswering',
  'afterClose',
  'never',
]

/** One part of a results page. Its id is its place in addresses, and stays when others come and go. */
export type Block =
  | FindingBlock
  | QuestionBlock
  | CrosstabBlock
  | ComparisonBlock
  | TextBlock
  | FieldworkBlock
  | MethodBlock

export type BlockKind = Block['kind']

type Placed = { readonly id: string }

/** What its author says that the numbers show; null says nothing. */
type Said = { readonly sentence: LocalizedText | null }

export type FindingBlock = Placed & Said & { readonly kind: 'finding'; readonly finding: string }

export type QuestionBlock = Placed &
  Said & {
    readonly kind: 'question'
    /** A variable, or a question whose rows stand together. */
    readonly variable: string
  }

/** A table by a break of the published list. */
export type CrosstabBlock = Placed &
  Said & { readonly kind: 'crosstab'; readonly variable: string; readonly by: string }

/** The same measure of two surveys, or of two waves of one study, beside each other. */
export type ComparisonBlock = Placed &
  Said & {
    readonly kind: 'comparison'
    readonly title: LocalizedText
    readonly of: Compared
  }

export type Compared =
  | { readonly kind: 'finding'; readonly sides: readonly [FindingReference, FindingReference] }
  | { readonly kind: 'variable'; readonly sides: readonly [VariableReference, VariableReference] }

export type VariableReference = {
  readonly survey: Slug
  readonly variable: string
  readonly label: LocalizedText
}

export type TextBlock = Placed & {
  readonly kind: 'text'
  readonly title: LocalizedText
  readonly text: LocalizedText
}

export type FieldworkBlock = Placed & { readonly kind: 'fieldwork' }

export type MethodBlock = Placed & { readonly kind: 'method' }
