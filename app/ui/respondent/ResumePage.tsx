import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { messagesFor } from './messages.ts'

/** Says nothing of the answers: the device may be somebody else's. */
export function ResumePage({ locale }: { readonly locale: string }) {
  const messages = messagesFor(locale)
  return (
    <>
      <h1>{messages.resumeHeading}</h1>
      <p className="lead">{messages.resumeText}</p>
      <form method="post" data-resume>
        <input type="hidden" name="lang" value={locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.continue} look="main">
            {messages.resumeContinue}
          </IntentButton>
          <IntentButton intent={INTENT.restart} look="plain">
            {messages.startAgain}
          </IntentButton>
        </div>
        <p className="save-notice">{messages.startAgainHint}</p>
      </form>
    </>
  )
}
