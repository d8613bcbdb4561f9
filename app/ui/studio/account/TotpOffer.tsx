import { FormField } from '../../layout/FormField.tsx'
import { QrCode } from '#app/ui/respondent/QrCode.tsx'

type Props = {
  readonly offer: { readonly address: string; readonly secret: string; readonly sealed: string }
  readonly error: string | null
}

/** It counts once a code has come back, so nobody is shut out by a scan that failed. */
export function TotpOffer({ offer, error }: Props) {
  const groups = offer.secret.match(/.{1,4}/g) ?? []
  return (
    <section className="account-once" aria-labelledby="app-heading">
      <h2 id="app-heading">Scan this with your authenticator app</h2>
      <QrCode text={offer.address} label="Code to scan with an authenticator app" />
      <p>
        Or type this in the app: <code className="totp-secret">{groups.join(' ')}</code>
      </p>
      <form className="account-form" method="post" noValidate>
        <input type="hidden" name="offer" value={offer.sealed} />
        <FormField
          name="code"
          id="appConfirm-code"
          label="The six digits that the app shows now"
          type="text"
          autoComplete="one-time-code"
          error={error}
        />
        <div className="actions">
          <button className="button" type="submit" name="intent" value="appConfirm">
            Turn the app on
          </button>
        </div>
      </form>
    </section>
  )
}
