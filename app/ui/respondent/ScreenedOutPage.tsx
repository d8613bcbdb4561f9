import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import { OnwardLink, type Onward } from './OnwardLink.tsx'

type Props = {
  readonly locale: string
  /** From `surveyTexts`. */
  readonly message: string
  readonly changeHref: string
  readonly onward?: Onward | null
}

export function ScreenedOutPage({ locale, message, changeHref, onward = null }: Props) {
  const messages = messagesFor(locale)
  return (
    <>
      <h1 {...markOf(locale, 'thankYou')}>{messages.thankYou}</h1>
      <p className="lead">{withoutThanks(message, messages.thankYou)}</p>
      {onward !== null && <OnwardLink onward={onward} locale={locale} />}
      <p>
        <a className="button plain" href={changeHref} {...markOf(locale, 'changeMyAnswer')}>
          {messages.changeMyAnswer}
        </a>
      </p>
    </>
  )
}

/** The heading has said it. */
const withoutThanks = (message: string, thanks: string) =>
  message.startsWith(`${thanks}. `) ? message.slice(thanks.length + 2) : message
