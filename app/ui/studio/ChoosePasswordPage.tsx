import { FormErrors } from '../layout/FormErrors.tsx'
import { NewPassword, WhoIsNew } from './account/NewAccountFields.tsx'

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
          <WhoIsNew errors={errors} email={holder.email} name={holder.name} />
        ) : (
          // Tells a password manager whose password this is.
          <input type="hidden" name="email" autoComplete="username" value={holder.email} />
        )}
        <NewPassword errors={errors} hint={passwordHint} />
        <div className="actions">
          <button className="button" type="submit">
            {isFirst ? 'Make the account' : 'Keep this password'}
          </button>
        </div>
      </form>
    </div>
  )
}
