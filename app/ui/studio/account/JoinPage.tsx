import type { Role } from '#app/core/policies.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { NewPassword, WhoIsNew } from './NewAccountFields.tsx'
import { ROLE_WORDS } from './role-words.ts'

type Props = {
  readonly offer: {
    readonly title: string
    readonly locale: string
    readonly role: Role
    /** What they are to the survey already, where that is as much. */
    readonly held: Role | null
    readonly user: { readonly name: string; readonly email: string } | null
    readonly passwordHint: string
    readonly path: string
  }
  readonly tried: {
    readonly email: string
    readonly name: string
    readonly errors: readonly { readonly href: string; readonly text: string }[]
  } | null
}

/** Somebody was invited into one survey: with the account that they have, or with a new one. */
export function JoinPage({ offer, tried }: Props) {
  const { title, locale, role, user, path } = offer
  const words = ROLE_WORDS[role]
  return (
    <div className="narrow-page">
      <FormErrors errors={tried?.errors ?? []} />
      <h1>Join a survey</h1>
      <p className="lead">
        You are invited to{' '}
        <strong lang={locale} dir="auto">
          {title}
        </strong>
        , as {words.name.toLowerCase()}: {words.may}.
      </p>
      {user === null ? (
        <>
          <p>
            <a className="button" href={`/sign-in?returnTo=${encodeURIComponent(path)}`}>
              I have an account: sign in
            </a>
          </p>
          <Newcomer hint={offer.passwordHint} tried={tried} />
        </>
      ) : (
        <>
          {offer.held === null ? (
            <form method="post">
              <button className="button" type="submit" name="intent" value="join">
                Join as {user.email}
              </button>
            </form>
          ) : (
            <>
              <p>
                You are signed in as {user.email}, and {ROLE_WORDS[offer.held].name.toLowerCase()}{' '}
                of this survey already. The link still works: hand it to whom it is for.
              </p>
              <p>
                <a className="button" href="/studio">
                  Go to your surveys
                </a>
              </p>
            </>
          )}
          <form method="post" action="/sign-out">
            <input type="hidden" name="returnTo" value={path} />
            <button className="link-button" type="submit">
              Not {user.name}? Sign out first
            </button>
          </form>
        </>
      )}
    </div>
  )
}

function Newcomer({ hint, tried }: { readonly hint: string; readonly tried: Props['tried'] }) {
  const errors = tried?.errors ?? []
  return (
    <>
      <h2>I am new here</h2>
      <form className="account-form" method="post" noValidate>
        <WhoIsNew errors={errors} email={tried?.email ?? ''} name={tried?.name ?? ''} />
        <NewPassword errors={errors} hint={hint} />
        <div className="actions">
          <button className="button" type="submit">
            Make the account and join
          </button>
        </div>
      </form>
    </>
  )
}
