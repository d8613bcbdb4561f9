import type { Pointer } from '../drafting/pointer.ts'

/** Something in a questionnaire that reads answers, and what it does with them. */
export type Rule = {
  /** Where its text stands in the draft. */
  readonly pointer: Pointer
  readonly kind: RuleKind
  /** `text`: words with answers piped in. */
  readonly form: 'condition' | 'value' | 'text'
  readonly text: string
  readonly owner: RuleOwner
  /** As they are written between braces. */
  readonly reads: readonly string[]
  /** Names of questions and pages that it acts on beside its owner. */
  readonly acts: readonly string[]
}

/** What has the rule: a question, a page, or the survey itself. */
export type RuleOwner = {
  readonly what: 'question' | 'page' | 'survey'
  readonly pointer: Pointer
  readonly name: string
  readonly label: string
  /** Of the page on which it stands; null for what belongs to the whole survey. */
  readonly page: number | null
}

export type RuleKind =
  | 'show'
  | 'enable'
  | 'require'
  | 'offer'
  | 'set'
  | 'limit'
  | 'validate'
  | 'trigger'
  | 'calculate'
  | 'closing'
  | 'screenOut'
  | 'pipe'

export const RULE_KINDS: readonly RuleKind[] = [
  'show',
  'enable',
  'require',
  'offer',
  'set',
  'limit',
  'validate',
  'trigger',
  'calculate',
  'closing',
  'screenOut',
  'pipe',
]
