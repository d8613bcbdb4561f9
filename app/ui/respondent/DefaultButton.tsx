import type { Intent } from './intents.ts'

/**
 * Enter presses the first button of a form, wherever it stands in the document. So this one comes
 * before all others; nobody sees it or reaches it.
 */
export function DefaultButton({
  formId,
  intent,
}: {
  readonly formId: string
  readonly intent: Intent
}) {
  return (
    <button
      type="submit"
      form={formId}
      name="intent"
      value={intent}
      className="hidden"
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
