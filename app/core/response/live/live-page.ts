import type { ChoiceValue } from '../../definition/choice.ts'
import type { Expression } from '../../expression/expression.ts'
import type { JsonObject } from '../../json.ts'
import type { FieldPath } from '../form/field-names.ts'

/**
 * What on a page hangs on answers that are given on the same page, as plain data: enough to follow
 * them while they are given, and nothing more of the survey.
 */
export type LivePage = LiveLevel & {
  /** Answers of other pages that the rules read. */
  readonly scope: JsonObject
  readonly words?: readonly LiveWords[]
}

/** A text as it stands, and what it is made of: words, and answers of the page. */
export type LiveWords = {
  readonly was: string
  readonly parts: readonly (string | { readonly path: FieldPath })[]
}

/** What stands beside each other: on the page, in a row, or in one entry. */
export type LiveLevel = {
  readonly fields: readonly LiveField[]
  /** In the order in which each can be settled. */
  readonly steps: readonly LiveStep[]
  readonly parts: readonly LivePart[]
}

export type LiveStep =
  | { readonly kind: 'computed'; readonly name: string; readonly value: Expression }
  /** Where a rule does not hold there is no answer. */
  | { readonly kind: 'question'; readonly name: string; readonly rules: readonly Expression[] }

/** Ids and names are those of the level; inside rows and entries they follow on the outer ones. */
export type LivePart =
  | {
      readonly effect: 'show'
      readonly id: string
      readonly rule: Expression | null
      /** Of a panel in which everything may be hidden: what is in it. */
      readonly inside: readonly string[] | null
      /** Questions in it that are in no part of their own. */
      readonly seen: readonly string[]
    }
  | { readonly effect: 'require'; readonly id: string; readonly rules: readonly Expression[] }
  /** A choice of a question; a rule may read it as `{item}`. */
  | {
      readonly effect: 'offer'
      readonly name: string
      readonly value: ChoiceValue
      readonly rules: readonly Expression[]
    }

/** How the answer to one question is read from the fields of a form. */
export type LiveField = { readonly name: string } & (
  | { readonly kind: 'text' | 'number' }
  | ({ readonly kind: 'one' | 'many' } & Choosing)
  | { readonly kind: 'ranks'; readonly values: readonly ChoiceValue[] }
  | {
      readonly kind: 'matrix'
      readonly cells: 'one' | 'many'
      readonly rows: readonly string[]
      /** Those that are no text. */
      readonly values: readonly ChoiceValue[]
    }
  | { readonly kind: 'items'; readonly fields: readonly LiveField[] }
  | ({
      readonly kind: 'rows'
      readonly id: string
      readonly alias: 'row'
      readonly rows: readonly string[]
    } & LiveLevel)
  | ({
      readonly kind: 'entries'
      readonly id: string
      readonly alias: 'row' | 'panel'
    } & LiveLevel)
)

type Choosing = {
  /** Those that are no text. */
  readonly values: readonly ChoiceValue[]
  /** The choices that come with words, and where these are kept. */
  readonly others: readonly string[]
  readonly words: 'comment' | 'value' | 'always'
}
