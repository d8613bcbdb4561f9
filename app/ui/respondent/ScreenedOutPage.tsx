import { messagesFor } from './messages.ts'

type Props = {
  readonly locale: string
  /** From `surveyTexts`. */
  readonly message: string
  readonly changeHref: string
}

export function ScreenedOutPage({ locale, message, changeHref }: Props) {
  const messages = messagesFor(locale)
  return (
    <>
      <h1>{messages.thankYou}</h1>
      <p className="lead">{withoutThanks(message, messages.thankYou)}</p>
      <p>
        <a className="button plain" href={changeHref}>
          {messages.changeMyAnswer}
        </a>
      </p>
    </>
  )
}

/** The heading has said it. */
const withoutThanks = (message: string, thanks: string) =>
  message.startsWith(`${thanks}. `) ? message.slice(thanks.length + 2) : message
