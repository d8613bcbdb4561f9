import { useOutward } from './embed.ts'
import { markOf, PARTLY_ENGLISH } from './language-mark.ts'
import { isSpoken, messagesFor } from './messages.ts'

/** Who asks: `OPERATOR_NAME`, `OPERATOR_CONTACT` and `PRIVACY_URL`, each null where unset. */
export type Asker = {
  readonly name: string | null
  readonly contact: string | null
  readonly privacyUrl: string | null
}

export function ShellFooter({
  locale,
  asker,
  who,
}: {
  readonly locale: string
  readonly asker: Asker
  /** Whether the page itself says who asks. */
  readonly who: 'saidBefore' | 'saidHere'
}) {
  const messages = messagesFor(locale)
  const outward = useOutward()
  return (
    <footer {...markOf(locale, 'askedBy')}>
      {!isSpoken(locale) && <p>{PARTLY_ENGLISH}</p>}
      {who === 'saidHere' && (
        <p>{asker.name === null ? messages.demonstration : messages.askedBy(asker.name)}</p>
      )}
      {(asker.contact !== null || asker.privacyUrl !== null) && (
        <ul>
          {asker.contact !== null && (
            <li>
              <Contact label={messages.contact} contact={asker.contact} />
            </li>
          )}
          {asker.privacyUrl !== null && (
            <li>
              <a href={asker.privacyUrl} {...outward}>
                {messages.privacy}
              </a>
            </li>
          )}
        </ul>
      )}
    </footer>
  )
}

function Contact({ label, contact }: { readonly label: string; readonly contact: string }) {
  const href = contactHref(contact)
  const outward = useOutward()
  return (
    <>
      {label}:{' '}
      {href === null ? (
        contact
      ) : (
        <a href={href} {...outward}>
          {contact}
        </a>
      )}
    </>
  )
}

function contactHref(contact: string): string | null {
  if (/^https?:\/\//.test(contact)) return contact
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : null
}
