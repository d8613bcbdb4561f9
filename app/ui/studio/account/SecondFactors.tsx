import { useState } from 'react'
import { errorAt } from '../../layout/FormErrors.tsx'
import { AddPasskey } from './AddPasskey.tsx'
import { ConfirmForm } from './ConfirmForm.tsx'
import { dayInWords } from './moment.ts'

export type SecondFactorsView = {
  readonly app: 'on' | 'off'
  readonly passkeys: readonly {
    readonly id: string
    readonly label: string
    readonly createdAt: number
    readonly usedAt: number | null
  }[]
  readonly recoveryCodes: number
}

type Props = {
  readonly factors: SecondFactorsView
  /** Whether browsers make passkeys for the address of this page. */
  readonly passkeySite: 'fit' | 'unfit'
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

/** What is asked for beside the password. */
export function SecondFactors({ factors, passkeySite, errors }: Props) {
  const [isAdded, setIsAdded] = useState(false)
  const { app, passkeys, recoveryCodes } = factors
  const isOn = app === 'on' || passkeys.length > 0
  return (
    <section className="account-part" aria-labelledby="second-heading">
      <h2 id="second-heading" tabIndex={-1}>
        Second step when signing in
      </h2>
      <p>
        {isOn || isAdded
          ? 'On. A password alone does not open your account.'
          : 'Off. Whoever learns your password can sign in. Turn on an authenticator app, a passkey, or both.'}
      </p>
      <h3>Authenticator app</h3>
      {app === 'on' ? (
        <ConfirmForm
          intent="appOff"
          summary="It is on. Turn it off"
          button="Turn the app off"
          error={errorAt(errors, 'appOff-currentPassword')}
        />
      ) : (
        <ConfirmForm
          intent="appOn"
          summary="Turn it on"
          button="Show the code to scan"
          error={errorAt(errors, 'appOn-currentPassword')}
        />
      )}
      <h3>Passkeys</h3>
      {passkeys.length === 0 ? (
        !isAdded && (
          <p className="form-hint">None yet. A passkey signs you in without a password.</p>
        )
      ) : (
        <ul className="account-list">
          {passkeys.map(({ id, label, createdAt, usedAt }) => (
            <li key={id}>
              <p>
                <strong dir="auto">{label}</strong>
              </p>
              <p className="form-hint">
                Added {dayInWords(createdAt)},{' '}
                {usedAt === null ? 'not used yet' : `last used ${dayInWords(usedAt)}`}
              </p>
              <ConfirmForm
                intent="passkeyOff"
                about={{ name: 'passkey', value: id }}
                summary={`Remove ${label}`}
                button="Remove the passkey"
                error={errorAt(errors, `passkeyOff${id}-currentPassword`)}
              />
            </li>
          ))}
        </ul>
      )}
      {passkeySite === 'fit' ? (
        <AddPasskey onAdded={() => setIsAdded(true)} />
      ) : (
        <p className="form-hint">
          To add one, open this page at an address with https, set as <code>PUBLIC_URL</code>. To
          try it on this computer, open it at localhost.
        </p>
      )}
      {isOn && (
        <>
          <h3>Recovery codes</h3>
          <p>
            {recoveryCodes === 0
              ? 'You have none left.'
              : `${recoveryCodes} ${recoveryCodes === 1 ? 'is' : 'are'} left.`}
          </p>
          <ConfirmForm
            intent="codes"
            summary="Make new ones"
            hint="The ones you have stop working."
            button="Make new codes"
            error={errorAt(errors, 'codes-currentPassword')}
          />
        </>
      )}
    </section>
  )
}
