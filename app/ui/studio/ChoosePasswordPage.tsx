import { errorAt, FormErrors } from '../layout/FormErrors.tsx'
import { FormField } from '../layout/FormField.tsx'

type Props = {
  /** Somebody who makes the first account, or a user whose address is known. */
  readonly holder:
    | { readonly kind: 'firstOwner'; readonly email: string; readonly name: string }
    | { readonly kind: 'user'; readonly email: string }
  readonly passwordHint: string
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

export function ChoosePasswordPage({ holder, passwordHint, errors }: Props) {
  const isFirst = holder.kind === 'firstOwner'
  return (
    <div className="narrow-page">
      <FormErrors errors={errors} />
      <h1>{isFirst ? 'Make the first account' : 'Choose a password'}</h1>
      <p className="lead">
        {isFirst
          ? 'With it you design and publish surveys, and see every answer. It stays on this server; no mail is sent.'
          : `For ${holder.email}. Whoever is signed in with this account now will have to sign in again.`}
      </p>
      <form className="account-form" method="post" noValidate>
        {holder.kind === 'firstOwner' ? (
          <>
            <FormField
              name="email"
              label="Email address"
              type="email"
              autoComplete="username"
              error={errorAt(errors, 'email')}
              value={holder.email}
            />
            <FormField
              name="name"
              label="Name (optional)"
              type="text"
              autoComplete="name"
              error={null}
              value={holder.name}
            />
          </>
        ) : (
          // Tells a password manager whose password this is.
          <input type="hidden" name="email" autoComplete="username" value={holder.email} />
        )}
        <FormField
          name="password"
          label="Password"
          type="password"
          autoComplete="new-password"
          hint={passwordHint}
          error={errorAt(errors, 'password')}
        />
        <div className="actions">
          <button className="button" type="submit">
            {isFirst ? 'Make the account' : 'Keep this password'}
          </button>
        </div>
      </form>
    </div>
  )
}
