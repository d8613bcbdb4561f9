import { messagesFor, type MessageKind } from './messages.ts'

type Props = {
  readonly kind: MessageKind
  readonly locale: string
  readonly links?: readonly { readonly href: string; readonly text: string }[]
}

/** One thing to say, and where to go from here. */
export function MessagePage({ kind, locale, links = [] }: Props) {
  const { heading, text } = messagesFor(locale).pages[kind]
  return (
    <>
      <h1>{heading}</h1>
      <p className="lead">{text}</p>
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
