import type { ReactNode } from 'react'
import type { Intent } from './intents.ts'

export function IntentButton({
  intent,
  look,
  formNoValidate = false,
  children,
}: {
  readonly intent: Intent
  readonly look: 'main' | 'plain' | 'quiet' | 'danger'
  readonly formNoValidate?: boolean
  readonly children: ReactNode
}) {
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={`button ${look}`}
      formNoValidate={formNoValidate}
    >
      {children}
    </button>
  )
}
