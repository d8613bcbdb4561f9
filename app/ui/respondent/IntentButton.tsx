import type { ReactNode } from 'react'
import type { Intent } from './intents.ts'
import type { LanguageMark } from './language-mark.ts'

export function IntentButton({
  intent,
  weight,
  formNoValidate = false,
  mark,
  children,
}: {
  readonly intent: Intent
  readonly weight: 'main' | 'plain' | 'quiet' | 'danger'
  readonly formNoValidate?: boolean
  /** Where its words are in another language than the page. */
  readonly mark?: LanguageMark
  readonly children: ReactNode
}) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`button ${weight}`}
      formNoValidate={formNoValidate}
      {...mark}
    >
      {children}
    </button>
  )
}
