import type { Expression } from '../expression/expression.ts'
import type { LocalizedText } from './localized-text.ts'

/** That at least one question of a page or panel is answered. */
export type PartDemand = {
  readonly isRequired: boolean
  readonly requiredIf: Expression | null
  /** The author's own sentence. */
  readonly text: LocalizedText | null
}
