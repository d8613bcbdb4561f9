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

/** One account, and what whoever owns the site may do about it. */
export function Person({ person }: { readonly person: PersonView }) {
  const { email, name, isSiteOwner, deactivatedAt, secondFactor } = person
  const deeds = [
    deactivatedAt === null
      ? { intent: 'deactivate', label: 'Deactivate' }
      : { intent: 'reactivate', label: 'Reactivate' },
    isSiteOwner
      ? { intent: 'unmakeSiteOwner', label: 'No longer owns the site' }
      : { intent: 'makeSiteOwner', label: 'Make an owner of the site' },
    { intent: 'reset', label: 'Reset the password' },
    ...(secondFactor === 'on'
      ? [{ intent: 'dropSecondFactors', label: 'Take the second step away' }]
      : []),
  ]
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>{' '}
        {isSiteOwner && <span className="state state-open">Owns the site</span>}
        {deactivatedAt !== null && <span className="state">Deactivated</span>}
      </p>
      <p className="form-hint">
        {email}, since {dayInWords(person.since)}, second step {secondFactor}
        {person.hasPassword ? '' : ', has no password yet'}
      </p>
      <form className="account-row" method="post">
        <input type="hidden" name="email" value={email} />
        {deeds.map(({ intent, label }) => (
          <button key={intent} className="link-button" type="submit" name="intent" value={intent}>
            {label}
            <span className="visually-hidden">: {email}</span>
          </button>
        ))}
      </form>
    </>
  )
}
