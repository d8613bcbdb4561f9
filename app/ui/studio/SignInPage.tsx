import { errorAt, FormErrors } from '../layout/FormErrors.tsx'
import { FormField } from '../layout/FormField.tsx'
import { PasskeyButton } from './account/PasskeyButton.tsx'

type Props = {
  readonly email: string
  readonly returnTo: string
  /** Whether browsers look for passkeys for the address of this page. */
  readonly passkeySite: 'fit' | 'unfit'
  readonly notice: 'signedOut' | null
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

export function SignInPage({ email, returnTo, passkeySite, notice, errors }: Props) {
  return (
    <div className="narrow-page">
      <FormErrors errors={errors} />
      {notice === 'signedOut' && (
        <p className="notice" role="status">
          You are signed out.
        </p>
      )}
      <h1>Sign in</h1>
      <p className="lead">For those who run surveys here. Answering needs no account.</p>
      <form className="account-form" method="post" action="/sign-in" noValidate>
        <input type="hidden" name="returnTo" value={returnTo} />
        <FormField
          name="email"
          label="Email address"
          type="email"
          autoComplete="username"
          error={errorAt(errors, 'email')}
          value={email}
        />
        <FormField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          error={errorAt(errors, 'password')}
        />
        <div className="actions">
          <button className="button" type="submit">
            Sign in
          </button>
        </div>
      </form>
      {passkeySite === 'fit' && <PasskeyButton returnTo={returnTo} />}
      <details className="account-help">
        <summary>I can’t sign in</summary>
        <p>
          Whoever owns this site can make you a link to choose another password, under Account,
          People. Where nobody can sign in any more, whoever runs the server makes one with{' '}
          <code>npm run rapport -- user reset EMAIL</code>. A server that has no account yet prints
          a link to make the first one as it starts.
        </p>
      </details>
    </div>
  )
}
