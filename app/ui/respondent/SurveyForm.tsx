import {
  HONEYPOT_FIELD,
  SEEN_FIELD,
  SEEN_INSIDE_FIELD,
  START_FIELD,
} from '#app/core/response/form/field-names.ts'
import { CareNote } from './CareNote.tsx'
import { Contents } from './Contents.tsx'
import { Elements } from './Elements.tsx'
import { useEmbed } from './embed.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { IntentButton } from './IntentButton.tsx'
import { ANSWERS_FORM, INTENT } from './intents.ts'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import { NoticeBlock } from './NoticeBlock.tsx'
import { Progress } from './Progress.tsx'
import type { ElementView, PageView } from './view.ts'

type Props = {
  readonly view: PageView
  /** Whether this page was opened from the review, and leads back to it. */
  readonly fromReview?: boolean
  /** On the first page: the token under which posting it begins a response. */
  readonly start: string | null
  readonly keptForMs: number
}

export function SurveyForm({ view, fromReview = false, start, keptForMs }: Props) {
  const { locale, elements, errors, notice, seen, seenInside, live } = view
  const messages = messagesFor(locale)
  const embed = useEmbed()
  return (
    <>
      <ErrorSummary errors={errors} locale={locale} />
      {notice !== null && errors.length === 0 && <NoticeBlock notice={notice} locale={locale} />}
      {view.progress !== null && <Progress progress={view.progress} locale={locale} />}
      <h1
        className={view.isFirst || view.runningTitle !== null ? undefined : 'again'}
        {...view.headingMark}
      >
        {view.heading}
      </h1>
      {view.description !== null && (
        <p className="lead" {...view.descriptionMark}>
          {view.description}
        </p>
      )}
      {view.care !== null && <CareNote care={view.care} locale={locale} />}
      {view.timeNote !== null && (
        <p className="time-note" {...markOf(locale, 'time')}>
          {view.timeNote}
        </p>
      )}
      <form
        method="post"
        id={ANSWERS_FORM}
        noValidate
        data-answers
        data-title={errors.length === 0 ? undefined : view.plainTitle}
        data-live={live === null ? undefined : JSON.stringify(live.page)}
        data-required={live === null ? undefined : messages.required}
        encType={takesFiles(elements) ? 'multipart/form-data' : undefined}
      >
        <input type="hidden" name="lang" value={locale} />
        {start !== null && <input type="hidden" name={START_FIELD} value={start} />}
        {seen.map((name) => (
          <input key={name} type="hidden" name={SEEN_FIELD} value={name} />
        ))}
        {live?.unseen.map((name) => (
          <input key={name} type="hidden" name={SEEN_FIELD} disabled value={name} />
        ))}
        {seenInside.map((path) => (
          <input key={path} type="hidden" name={SEEN_INSIDE_FIELD} value={path} />
        ))}
        {view.contents !== null && <Contents contents={view.contents} locale={locale} />}
        <Elements elements={elements} locale={locale} level={2} />
        <div className="aside" aria-hidden="true">
          <label htmlFor={HONEYPOT_FIELD}>{messages.leaveBlank}</label>
          <input
            type="text"
            id={HONEYPOT_FIELD}
            name={HONEYPOT_FIELD}
            tabIndex={-1}
            autoComplete="off"
          />
        </div>
        <Buttons view={view} fromReview={fromReview} />
        <p className="device-state" role="status" data-device-state {...markOf(locale, 'device')} />
        <p className="save-notice" {...markOf(locale, 'saveNotice')}>
          {embed === null && `${messages.saveNotice(messages.keptFor(keptForMs))} `}
          {messages.privacyLine}
        </p>
      </form>
    </>
  )
}

/** Also within panels, rows and entries. */
const takesFiles = (elements: readonly ElementView[]): boolean =>
  elements.some((element) =>
    element.kind === 'panel' ? takesFiles(element.elements) : element.kind === 'file',
  )

/** The first in the document is the one that Enter presses. */
function Buttons({ view, fromReview }: Required<Pick<Props, 'view' | 'fromReview'>>) {
  const messages = messagesFor(view.locale)
  const { buttons } = view
  /** The author may have given it words of their own. */
  const mark = (text: string, key: 'continue' | 'send' | 'reviewFirst' | 'back' | 'finishLater') =>
    text === messages[key] ? markOf(view.locale, key) : {}
  return (
    <div className="buttons">
      {fromReview ? (
        <IntentButton intent={INTENT.review} look="main" mark={mark(messages.continue, 'continue')}>
          {messages.continue}
        </IntentButton>
      ) : (
        <>
          {buttons.next !== null && (
            <IntentButton intent={INTENT.next} look="main" mark={mark(buttons.next, 'continue')}>
              {buttons.next}
            </IntentButton>
          )}
          {buttons.send !== null && (
            <IntentButton intent={INTENT.send} look="main" mark={mark(buttons.send, 'send')}>
              {buttons.send}
            </IntentButton>
          )}
          {buttons.review !== null && (
            <IntentButton
              intent={INTENT.review}
              look={buttons.send === null ? 'main' : 'plain'}
              mark={mark(buttons.review, 'reviewFirst')}
            >
              {buttons.review}
            </IntentButton>
          )}
        </>
      )}
      {buttons.back !== null && !fromReview && (
        <IntentButton
          intent={INTENT.back}
          look="quiet"
          formNoValidate
          mark={mark(buttons.back, 'back')}
        >
          {buttons.back}
        </IntentButton>
      )}
      <IntentButton
        intent={INTENT.later}
        look="quiet"
        formNoValidate
        mark={mark(messages.finishLater, 'finishLater')}
      >
        {messages.finishLater}
      </IntentButton>
    </div>
  )
}
