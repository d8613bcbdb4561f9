import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'

/** Nothing is lost, and nobody has to stop. */
export function TimeUpPage({ locale }: { readonly locale: string }) {
  const messages = messagesFor(locale)
  const mark = markOf(locale, 'time')
  return (
    <>
      <h1 {...mark}>{messages.time.upHeading}</h1>
      <p className="lead" {...mark}>
        {messages.time.upText}
      </p>
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.moreTime} weight="main" mark={mark}>
            {messages.time.more}
          </IntentButton>
          <IntentButton intent={INTENT.send} weight="plain" mark={mark}>
            {messages.time.sendNow}
          </IntentButton>
        </div>
      </form>
    </>
  )
}
