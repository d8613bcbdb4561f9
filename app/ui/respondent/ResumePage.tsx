import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'

/** Says nothing of the answers: the device may be somebody else's. */
export function ResumePage({ locale }: { readonly locale: string }) {
  const messages = messagesFor(locale)
  const mark = markOf(locale, 'resumeText')
  return (
    <>
      <h1 {...mark}>{messages.resumeHeading}</h1>
      <p className="lead" {...mark}>
        {messages.resumeText}
      </p>
      <form method="post" data-resume>
        <input type="hidden" name="lang" value={locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.continue} weight="main" mark={mark}>
            {messages.resumeContinue}
          </IntentButton>
          <IntentButton intent={INTENT.restart} weight="plain" mark={mark}>
            {messages.startAgain}
          </IntentButton>
        </div>
        <p className="save-notice" {...mark}>
          {messages.startAgainHint}
        </p>
      </form>
    </>
  )
}
