import type { SiteRole } from '#app/core/policies.ts'
import { errorAt, FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { AccountHeader } from './AccountHeader.tsx'
import { OwnSessions, type OwnSessionView } from './OwnSessions.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SecondFactors, type SecondFactorsView } from './SecondFactors.tsx'
import { TotpOffer } from './TotpOffer.tsx'

type Errors = readonly { readonly href: string; readonly text: string }[]

export type AccountTried = {
  readonly errors: Errors
  readonly offer: Parameters<typeof TotpOffer>[0]['offer'] | null
  readonly codes: readonly string[]
  /** What was typed as name and address, where that was refused. */
  readonly identity: { readonly name: string; readonly email: string } | null
}

type Props = {
  readonly user: { readonly name: string; readonly email: string; readonly site: SiteRole }
  readonly passwordHint: string
  /** What was done before the page was opened. */
  readonly done: string | null
  readonly factors: SecondFactorsView
  readonly passkeySite: 'fit' | 'unfit'
  readonly sessions: readonly OwnSessionView[]
  readonly tried: AccountTried | null
}

const NOTICES: { readonly [done: string]: string } = {
  identity: 'Your name and email address are saved.',
  password:
    'Your password is changed, and you are signed out everywhere else. Your keys still work: under Keys, revoke those that you do not know.',
  appConfirm: 'Your authenticator app is on.',
  appOff: 'Your authenticator app is off.',
  passkey: 'Your passkey is added.',
  passkeyOff: 'The passkey is removed.',
  nameSession: 'The name is saved.',
  endSession: 'That session is signed out.',
  endOthers: 'You are signed out everywhere else.',
}

export function AccountPage(props: Props) {
  const { user, passwordHint, done, factors, passkeySite, sessions, tried } = props
  const errors = tried?.errors ?? []
  const notice = tried === null ? NOTICES[done ?? ''] : undefined
  return (
    <div className="studio account">
      <FormErrors errors={errors} />
      {notice !== undefined && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      <AccountHeader site={user.site} here="account" heading="Account" />
      <p className="studio-who">
        Signed in as <span dir="auto">{user.name}</span> ({user.email})
      </p>
      {tried !== null && tried.codes.length > 0 && <RecoveryCodes codes={tried.codes} />}
      {tried?.offer != null && (
        <TotpOffer offer={tried.offer} error={errorAt(errors, 'appConfirm-code')} />
      )}
      <Identity user={user} tried={tried?.identity ?? null} errors={errors} />
      <Password email={user.email} hint={passwordHint} errors={errors} />
      <SecondFactors factors={factors} passkeySite={passkeySite} errors={errors} />
      <OwnSessions sessions={sessions} />
    </div>
  )
}

function Identity({
  user,
  tried,
  errors,
}: {
  readonly user: Props['user']
  readonly tried: AccountTried['identity']
  readonly errors: Errors
}) {
  const [email, password] = [
    errorAt(errors, 'identity-email'),
    errorAt(errors, 'identity-currentPassword'),
  ]
  return (
    <section className="account-part" aria-labelledby="identity-heading">
      <h2 id="identity-heading">Name and email address</h2>
      <details className="account-change" open={tried !== null}>
        <summary>Change your name or address</summary>
        <form className="account-form" method="post" noValidate>
          <FormField
            name="name"
            id="identity-name"
            label="Name"
            type="text"
            autoComplete="name"
            error={null}
            value={tried?.name ?? user.name}
          />
          <FormField
            name="email"
            id="identity-email"
            label="Email address"
            type="email"
            autoComplete="email"
            hint="You sign in with it. No mail is sent there."
            error={email}
            value={tried?.email ?? user.email}
          />
          <FormField
            name="currentPassword"
            id="identity-currentPassword"
            label="Your password"
            type="password"
            autoComplete="current-password"
            error={password}
          />
          <div className="actions">
            <button className="button" type="submit" name="intent" value="identity">
              Save name and address
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}

function Password({
  email,
  hint,
  errors,
}: {
  readonly email: string
  readonly hint: string
  readonly errors: Errors
}) {
  const [now, next] = [
    errorAt(errors, 'password-currentPassword'),
    errorAt(errors, 'password-password'),
  ]
  return (
    <section className="account-part" aria-labelledby="password-heading">
      <h2 id="password-heading">Password</h2>
      <details className="account-change" open={now !== null || next !== null}>
        <summary>Change your password</summary>
        <form className="account-form" method="post" noValidate>
          <input type="hidden" name="email" autoComplete="username" value={email} />
          <FormField
            name="currentPassword"
            id="password-currentPassword"
            label="The password you have now"
            type="password"
            autoComplete="current-password"
            error={now}
          />
          <FormField
            name="password"
            id="password-password"
            label="New password"
            type="password"
            autoComplete="new-password"
            hint={hint}
            error={next}
          />
          <div className="actions">
            <button className="button" type="submit" name="intent" value="password">
              Change the password
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}
