import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { messagesFor } from './messages.ts'

/** Nothing is lost, and nobody has to stop. */
export function TimeUpPage({ locale }: { readonly locale: string }) {
  const messages = messagesFor(locale)
  return (
    <>
      <h1>{messages.time.upHeading}</h1>
      <p className="lead">{messages.time.upText}</p>
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.moreTime} look="main">
            {messages.time.more}
          </IntentButton>
          <IntentButton intent={INTENT.send} look="plain">
            {messages.time.sendNow}
          </IntentButton>
        </div>
      </form>
    </>
  )
}
