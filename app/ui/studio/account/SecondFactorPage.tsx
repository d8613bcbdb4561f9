import { errorAt, FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { PasskeyButton } from './PasskeyButton.tsx'

type Props = {
  readonly asks: { readonly app: 'on' | 'off'; readonly passkey: 'on' | 'off' }
  readonly returnTo: string
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

/** After the password: there is no session until this is passed. */
export function SecondFactorPage({ asks, returnTo, errors }: Props) {
  const isApp = asks.app === 'on'
  return (
    <div className="narrow-page">
      <FormErrors errors={errors} />
      <h1>Second step</h1>
      <p className="lead">
        {isApp
          ? 'Your password was right. Now enter the code that your authenticator app shows, or one of your recovery codes.'
          : 'Your password was right. Now use your passkey, or enter one of your recovery codes.'}
      </p>
      <form className="account-form" method="post" noValidate>
        <input type="hidden" name="returnTo" value={returnTo} />
        <FormField
          name="code"
          label={isApp ? 'Code' : 'Recovery code'}
          type="text"
          autoComplete="one-time-code"
          error={errorAt(errors, 'code')}
        />
        <div className="actions">
          <button className="button" type="submit">
            Sign in
          </button>
        </div>
      </form>
      {asks.passkey === 'on' && <PasskeyButton returnTo={returnTo} />}
      <details className="account-help">
        <summary>I have neither</summary>
        <p>
          Whoever owns this site can take the second factor away, under People, or with{' '}
          <code>npm run rapport -- user drop-second-factors EMAIL</code>.
        </p>
      </details>
    </div>
  )
}
