import { IntentButton } from './IntentButton.tsx'
import { useOutward } from './embed.ts'
import { INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor, type Messages } from './messages.ts'
import { ReviewList } from './ReviewList.tsx'
import type { ReviewView } from './review-view.ts'

type Props =
  | {
      readonly state: 'shown'
      readonly locale: string
      readonly review: ReviewView
      /** In words, in the locale. */
      readonly receivedOn: string | null
      readonly resultsHref: string | null
      /** Under which the files are that were sent. */
      readonly filesHref: string
    }
  | { readonly state: 'confirm'; readonly locale: string; readonly keepHref: string }
  | { readonly state: 'deleted'; readonly locale: string; readonly resultsHref: string | null }

export function ReceiptPage(props: Props) {
  const messages = messagesFor(props.locale)
  const mark = markOf(props.locale, 'receiptText')
  if (props.state === 'confirm')
    return <Confirm messages={messages} locale={props.locale} keepHref={props.keepHref} />
  if (props.state === 'deleted')
    return (
      <>
        <h1 {...mark}>{messages.deletedHeading}</h1>
        <p className="lead" {...mark}>
          {messages.deletedText}
        </p>
        <Results messages={messages} href={props.resultsHref} />
      </>
    )
  return (
    <>
      <h1 {...mark}>{messages.receiptHeading}</h1>
      <p className="lead" {...mark}>
        {props.receivedOn !== null && `${messages.receivedOn(props.receivedOn)} `}
        {messages.receiptText}
      </p>
      <ReviewList
        review={props.review}
        changeHref={null}
        fileHref={(id) => `${props.filesHref}/${id}`}
      />
      <form method="post">
        <input type="hidden" name="lang" value={props.locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.delete} weight="plain" mark={mark}>
            {messages.deleteAnswers}
          </IntentButton>
        </div>
      </form>
      <Results messages={messages} href={props.resultsHref} />
    </>
  )
}

function Confirm({
  messages,
  locale,
  keepHref,
}: {
  readonly messages: Messages
  readonly locale: string
  readonly keepHref: string
}) {
  const mark = markOf(locale, 'deleteMeaning')
  return (
    <>
      <h1 {...mark}>{messages.deleteHeading}</h1>
      <ul className="prose" {...mark}>
        {messages.deleteMeaning.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <form method="post">
        <input type="hidden" name="lang" value={locale} />
        <div className="buttons">
          <IntentButton intent={INTENT.confirmDelete} weight="danger" mark={mark}>
            {messages.deleteConfirm}
          </IntentButton>
          <a className="button quiet" href={keepHref} {...mark}>
            {messages.deleteKeep}
          </a>
        </div>
      </form>
    </>
  )
}

function Results({
  messages,
  href,
}: {
  readonly messages: Messages
  readonly href: string | null
}) {
  const outward = useOutward()
  return href === null ? null : (
    <p>
      <a href={href} {...outward}>
        {messages.seeResults}
      </a>
    </p>
  )
}
