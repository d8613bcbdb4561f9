import { markOf } from './language-mark.ts'
import { messagesFor, type MessageKind } from './messages.ts'
import { OnwardLink, type Onward } from './OnwardLink.tsx'

type Props = {
  readonly kind: MessageKind
  readonly locale: string
  /** The researcher's, in the place of ours. */
  readonly ownWords?: string | null
  readonly onward?: Onward | null
  readonly links?: readonly { readonly href: string; readonly text: string }[]
}

/** One thing to say, and where to go from here. */
export function MessagePage({ kind, locale, ownWords = null, links = [], onward = null }: Props) {
  const { heading, text } = messagesFor(locale).pages[kind]
  const mark = markOf(locale, 'pages')
  return (
    <>
      <h1 {...mark}>{heading}</h1>
      <p className="lead" {...(ownWords === null && mark)}>
        {ownWords ?? text}
      </p>
      {onward !== null && <OnwardLink onward={onward} locale={locale} />}
      {links.length > 0 && (
        <ul className="ways-on">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
