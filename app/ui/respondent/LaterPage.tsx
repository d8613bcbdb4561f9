import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import { QrCode } from './QrCode.tsx'

type Props = {
  readonly locale: string
  /** Whole, with our own origin: it is meant for other devices. */
  readonly link: string
  readonly keptForMs: number
}

export function LaterPage({ locale, link, keptForMs }: Props) {
  const messages = messagesFor(locale)
  const mark = markOf(locale, 'laterText')
  return (
    <>
      <h1 {...mark}>{messages.laterHeading}</h1>
      <p className="lead" {...mark}>
        {messages.laterText}
      </p>
      <div className="question">
        <label className="question-title" htmlFor="private-link" {...mark}>
          {messages.laterLink}
        </label>
        <input type="text" id="private-link" readOnly value={link} />
        <button type="button" className="button plain" data-copy="private-link" hidden {...mark}>
          {messages.laterCopy}
        </button>
        <p className="device-state" role="status" data-device-state {...mark} />
      </div>
      <QrCode text={link} label={messages.laterCode} />
      <ul className="prose" {...mark}>
        <li>{messages.laterKept(messages.keptFor(keptForMs))}</li>
        <li>{messages.laterPrivate}</li>
      </ul>
      <p>
        <a className="button main" href={link} {...mark}>
          {messages.laterGoOn}
        </a>
      </p>
    </>
  )
}
