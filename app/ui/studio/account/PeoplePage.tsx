import type { SiteRole } from '#app/core/policies.ts'
import { errorAt, FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { AccountHeader } from './AccountHeader.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import { Person, type PersonView } from './Person.tsx'

type Props = {
  /** Who looks at it. */
  readonly user: { readonly email: string; readonly site: SiteRole }
  /** What they did last, and to whom. */
  readonly notice: { readonly done: string; readonly about: string } | null
  readonly people: readonly PersonView[]
  readonly tried: {
    readonly errors: readonly { readonly href: string; readonly text: string }[]
    readonly intent: string
    readonly email: string
    readonly name: string
    readonly link: { readonly forWhom: string; readonly address: string } | null
  } | null
}

/** What was done, and the button that takes it back. */
const NOTICES: {
  readonly [done: string]: { readonly words: string; readonly undo: string | null }
} = {
  deactivate: {
    words: 'can no longer sign in. Sessions are over and keys have stopped.',
    undo: 'reactivate',
  },
  reactivate: { words: 'can sign in again.', undo: 'deactivate' },
  makeSiteOwner: { words: 'owns this site too now.', undo: 'unmakeSiteOwner' },
  // To make somebody an owner asks for a password, which stands with each account.
  unmakeSiteOwner: { words: 'no longer owns this site.', undo: null },
  dropSecondFactors: { words: 'signs in with the password alone now.', undo: null },
}

/** What was wrong with the password that was asked for, where it was about this account. */
function refusedOf(email: string, tried: Props['tried']) {
  const intent = tried?.email === email ? tried.intent : ''
  const text = errorAt(tried?.errors ?? [], `${intent}${email}-currentPassword`)
  return text === null ? null : { intent, text }
}

/** Everybody who has an account here. */
export function PeoplePage({ user, notice: last, people, tried }: Props) {
  const errors = tried?.errors ?? []
  const notice = tried === null ? NOTICES[last?.done ?? ''] : undefined
  const link = tried?.link ?? null
  return (
    <div className="studio account">
      <FormErrors errors={errors} />
      {notice !== undefined && last !== null && (
        <div className="notice" role="status">
          {last.about} {notice.words}{' '}
          {notice.undo !== null && (
            <form method="post">
              <input type="hidden" name="email" value={last.about} />
              <button className="link-button" type="submit" name="intent" value={notice.undo}>
                Undo
              </button>
            </form>
          )}
        </div>
      )}
      <AccountHeader site={user.site} here="people" heading="People" />
      {link !== null && (
        <LinkOnce
          heading={`A link for ${link.forWhom}`}
          words="With it they choose a password. It works once, for a day."
          address={link.address}
        />
      )}
      <section className="account-part" aria-labelledby="people">
        <h2 id="people" tabIndex={-1}>
          Who has an account
        </h2>
        <ul className="account-list">
          {people.map((person) => (
            <li key={person.email}>
              <Person
                person={person}
                which={person.email === user.email ? 'own' : 'another'}
                refused={refusedOf(person.email, tried)}
              />
            </li>
          ))}
        </ul>
      </section>
      <section className="account-part" aria-labelledby="add-heading">
        <h2 id="add-heading">Add somebody</h2>
        <p className="form-hint">
          They can make surveys of their own. To let somebody into one survey, invite them on its
          page People.
        </p>
        <form className="account-form" method="post" noValidate>
          <FormField
            name="email"
            label="Email address"
            type="email"
            autoComplete="off"
            error={errorAt(errors, 'email')}
            value={tried?.intent === 'add' ? tried.email : ''}
          />
          <FormField
            name="name"
            label="Name (optional)"
            type="text"
            autoComplete="off"
            error={null}
            value={tried?.name ?? ''}
          />
          <div className="actions">
            <button className="button" type="submit" name="intent" value="add">
              Make the account
            </button>
          </div>
        </form>
      </section>
    </div>
  )
}
