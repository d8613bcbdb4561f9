import { ConfirmForm } from './ConfirmForm.tsx'
import { dayInWords } from './moment.ts'

export type PersonView = {
  readonly email: string
  readonly name: string
  readonly since: number
  readonly isSiteOwner: boolean
  readonly deactivatedAt: number | null
  readonly hasPassword: boolean
  readonly secondFactor: 'on' | 'off'
}

type Props = {
  readonly person: PersonView
  /** Whether it is the account of whoever looks at it. */
  readonly which: 'own' | 'another'
  /** What was wrong with the password, and what it was asked for. */
  readonly refused: { readonly intent: string; readonly text: string } | null
}

/** One account, and what whoever owns the site may do about it. */
export function Person({ person, which, refused }: Props) {
  const { email, name, isSiteOwner, deactivatedAt, secondFactor } = person
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong> {which === 'own' && <span className="state">You</span>}
        {isSiteOwner && <span className="state state-open">Owns the site</span>}
        {deactivatedAt !== null && <span className="state">Deactivated</span>}
      </p>
      <p className="form-hint">
        {email}, since {dayInWords(person.since)}, second step {secondFactor}
        {person.hasPassword ? '' : ', has no password yet'}
      </p>
      {which === 'own' ? (
        <a className="own-survey-link" href="/studio/account">
          Your account
        </a>
      ) : (
        <>
          <form className="account-row" method="post">
            <input type="hidden" name="email" value={email} />
            {deactivatedAt === null ? (
              <Deed intent="deactivate" label="Deactivate" email={email} />
            ) : (
              <Deed intent="reactivate" label="Reactivate" email={email} />
            )}
            {isSiteOwner && (
              <Deed intent="unmakeSiteOwner" label="No longer owns the site" email={email} />
            )}
          </form>
          {deactivatedAt === null && <LettingIn person={person} refused={refused} />}
        </>
      )}
    </>
  )
}

/** What lets somebody in asks who does it. */
function LettingIn({
  person: { email, isSiteOwner, secondFactor, hasPassword },
  refused,
}: Pick<Props, 'person' | 'refused'>) {
  const deeds = [
    {
      intent: 'reset',
      label: hasPassword ? 'Reset the password' : 'Make another link',
      hint: 'You get a link to hand over. Until it is used, nobody can sign in to this account.',
    },
    ...(isSiteOwner
      ? []
      : [
          {
            intent: 'makeSiteOwner',
            label: 'Make an owner of the site',
            hint: 'They may do everything then, to you as well.',
          },
        ]),
    ...(secondFactor === 'on'
      ? [
          {
            intent: 'dropSecondFactors',
            label: 'Take the second step away',
            hint: 'Their app, passkeys and recovery codes are forgotten. The password alone signs them in.',
          },
        ]
      : []),
  ]
  return deeds.map(({ intent, label, hint }) => (
    <ConfirmForm
      key={intent}
      intent={intent}
      about={{ name: 'email', value: email }}
      summary={label}
      whose={email}
      hint={hint}
      button={label}
      error={refused?.intent === intent ? refused.text : null}
    />
  ))
}

type DeedProps = { readonly intent: string; readonly label: string; readonly email: string }

function Deed({ intent, label, email }: DeedProps) {
  return (
    <button className="link-button" type="submit" name="intent" value={intent}>
      {label}
      <span className="visually-hidden">: {email}</span>
    </button>
  )
}
