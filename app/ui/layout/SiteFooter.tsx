export type Operator = { readonly name: string; readonly contact: string | null }

type Props = { readonly operator: Operator | null; readonly privacyUrl: string | null }

export function SiteFooter({ operator, privacyUrl }: Props) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p>
          <strong>Rapport</strong> collects answers to surveys and publishes the totals. It is open
          source under the MIT licence and works with SurveyJS JSON.
        </p>
        <div>
          {operator === null ? (
            <p>This copy is a demonstration. No organisation asks here.</p>
          ) : (
            <p>
              Operated by <span dir="auto">{operator.name}</span>
              {operator.contact !== null && <Contact contact={operator.contact} />}
            </p>
          )}
          {privacyUrl !== null && (
            <p>
              <a href={privacyUrl}>Privacy</a>
            </p>
          )}
          <p>
            <a href="/studio">For those who run surveys here</a>
          </p>
        </div>
      </div>
    </footer>
  )
}

function Contact({ contact }: { readonly contact: string }) {
  const href = addressOf(contact)
  return <>, {href === null ? contact : <a href={href}>{contact}</a>}</>
}

/** Operators give an e-mail address, a web address, or words such as a telephone number. */
function addressOf(contact: string): string | null {
  if (/^https?:\/\/\S+$/u.test(contact)) return contact
  return /^[^\s@]+@[^\s@]+$/u.test(contact) ? `mailto:${contact}` : null
}
