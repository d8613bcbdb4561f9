import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'

type Props = {
  readonly locale: string
  readonly heading: string
  readonly description: string | null
  readonly keptForMs: number
}

export function BeginPage({ locale, heading, description, keptForMs }: Props) {
  const messages = messagesFor(locale)
  return (
    <>
      <h1>{heading}</h1>
      {description !== null && <p className="lead">{description}</p>}
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.begin} look="main" mark={markOf(locale, 'begin')}>
            {messages.begin}
          </IntentButton>
        </div>
        <p className="save-notice" {...markOf(locale, 'saveNotice')}>
          {messages.saveNotice(messages.keptFor(keptForMs))} {messages.privacyLine}
        </p>
      </form>
    </>
  )
}
