import { START_FIELD } from '#app/core/response/form/field-names.ts'
import { useEmbed } from './embed.ts'
import { IntentButton } from './IntentButton.tsx'
import { INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'

type Props = {
  readonly locale: string
  readonly heading: string
  readonly description: string | null
  readonly keptForMs: number
  /** The token under which the response will be begun. */
  readonly start: string
}

export function BeginPage({ locale, heading, description, keptForMs, start }: Props) {
  const messages = messagesFor(locale)
  const embed = useEmbed()
  return (
    <>
      <h1>{heading}</h1>
      {description !== null && <p className="lead">{description}</p>}
      <form method="post" data-begin>
        <input type="hidden" name="lang" value={locale} />
        <input type="hidden" name={START_FIELD} value={start} />
        <div className="buttons">
          <IntentButton intent={INTENT.begin} weight="main" mark={markOf(locale, 'begin')}>
            {messages.begin}
          </IntentButton>
        </div>
        <p className="save-notice" {...markOf(locale, 'saveNotice')}>
          {embed === null && `${messages.saveNotice(messages.keptFor(keptForMs))} `}
          {messages.privacyLine}
        </p>
      </form>
    </>
  )
}
