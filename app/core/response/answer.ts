import type { ChoiceValue } from '../definition/definition.ts'
import type { Json } from '../json.ts'
import type { Upload } from './check/checked.ts'

/** Believed answers by value name, and the words of "other" choices by comment key. */
export type Answers = { readonly [name: string]: Json }

/** What a person did with one variable. Never `undefined`. */
export type Answer =
  | { readonly state: 'answered'; readonly content: AnswerContent }
  | { readonly state: 'declined'; readonly content: AnswerContent }
  | { readonly state: 'skipped' }
  | { readonly state: 'notShown' }

export type AnswerContent =
  | { readonly kind: 'choice'; readonly value: ChoiceValue }
  | { readonly kind: 'choices'; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }

/** A response that was read against its version: what is stored in the log. */
export type ParsedResponse = {
  readonly answers: Answers
  /** Questions whose visibility rules kept them from this person. */
  readonly notShown: readonly string[]
  /** Keys that were sent but are not of this survey, or belong to hidden questions. */
  readonly dropped: readonly string[]
  /** Files that the answers bring or speak of. */
  readonly uploads: readonly Upload[]
}

export type ResponseSource = 'live' | 'reconstruction' | 'import' | 'practice'
