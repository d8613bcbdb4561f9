import type { Expression } from '../expression/expression.ts'
import type { LocalizedText } from './localized-text.ts'

/** What the author demands of an answer beyond its type. `text` is the author's own sentence. */
export type Validator = { readonly text: LocalizedText | null } & (
  | { readonly kind: 'numeric'; readonly min: number | null; readonly max: number | null }
  | {
      readonly kind: 'text'
      readonly minLength: number | null
      readonly maxLength: number | null
      readonly digits: 'allowed' | 'refused'
    }
  | { readonly kind: 'answerCount'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'regex'; readonly pattern: string; readonly case: 'exact' | 'any' }
  | { readonly kind: 'email' }
  | { readonly kind: 'expression'; readonly expression: Expression }
)

/** A least or greatest value: as written, or worked out from other answers and the day. */
export type Limit =
  | { readonly kind: 'fixed'; readonly value: string | number }
  | { readonly kind: 'computed'; readonly expression: Expression }

/** How a text is typed, and what of it is kept. */
export type Mask =
  | {
      readonly kind: 'pattern'
      readonly pattern: string
      /** With its fixed signs, or without them, as SurveyJS keeps it unless told otherwise. */
      readonly keeps: 'typed' | 'bare'
    }
  | {
      readonly kind: 'datetime'
      readonly pattern: string
      readonly keeps: 'typed' | 'iso'
      readonly min: string | null
      readonly max: string | null
    }
  | {
      readonly kind: 'numeric'
      readonly keeps: 'typed' | 'number'
      readonly decimalSeparator: string
      readonly thousandsSeparator: string
      readonly precision: number
      readonly negative: 'allowed' | 'refused'
      readonly min: number | null
      readonly max: number | null
      readonly prefix: string
      readonly suffix: string
    }
