import { markOf } from './language-mark.ts'
import { useOutward } from './embed.ts'
import { messagesFor } from './messages.ts'
import { OnwardLink, type Onward } from './OnwardLink.tsx'

type Props = {
  readonly locale: string
  /** Sanitised; from `surveyTexts`. */
  readonly closingHtml: string | null
  readonly receiptHref: string | null
  readonly resultsHref: string | null
  readonly onward?: Onward | null
}

export function ClosingPage({
  locale,
  closingHtml,
  receiptHref,
  resultsHref,
  onward = null,
}: Props) {
  const messages = messagesFor(locale)
  const outward = useOutward()
  return (
    <>
      <Closing locale={locale} html={closingHtml} />
      {onward !== null && <OnwardLink onward={onward} locale={locale} />}
      <ul className="ways-on">
        {receiptHref !== null && (
          <li>
            <a href={receiptHref} {...markOf(locale, 'seeOrDelete')}>
              {messages.seeOrDelete}
            </a>
            <p {...markOf(locale, 'keepThisLink')}>{messages.keepThisLink}</p>
          </li>
        )}
        {resultsHref !== null && (
          <li>
            <a href={resultsHref} {...outward} {...markOf(locale, 'seeResults')}>
              {messages.seeResults}
            </a>
          </li>
        )}
      </ul>
    </>
  )
}

/** A closing of one plain line is the heading itself. */
function Closing({ locale, html }: { readonly locale: string; readonly html: string | null }) {
  const messages = messagesFor(locale)
  if (html !== null && !html.includes('<')) return <h1 dangerouslySetInnerHTML={{ __html: html }} />
  return (
    <>
      <h1 {...markOf(locale, 'thankYou')}>{messages.thankYou}</h1>
      {html === null ? (
        <p className="lead" {...markOf(locale, 'arrived')}>
          {messages.arrived}
        </p>
      ) : (
        <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </>
  )
}
