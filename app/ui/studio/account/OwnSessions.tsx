import { FormField } from '../../layout/FormField.tsx'
import { momentInWords } from './moment.ts'

export type OwnSessionView = {
  readonly id: string
  readonly label: string
  readonly since: number
  readonly usedAt: number
  readonly which: 'this' | 'another'
}

/** Where somebody is signed in. Their own names tell the devices apart: we keep nothing of them. */
export function OwnSessions({ sessions }: { readonly sessions: readonly OwnSessionView[] }) {
  return (
    <section className="account-part" aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" tabIndex={-1}>
        Where you are signed in
      </h2>
      <p className="form-hint">
        Rapport keeps neither the address nor the browser of a device. Give each a name, so that you
        know it again.
      </p>
      <ul className="account-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <Session session={session} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <button className="button button-quiet" type="submit" name="intent" value="endOthers">
            Sign out everywhere else
          </button>
        </form>
      )}
    </section>
  )
}

function Session({
  session: { id, label, since, usedAt, which },
}: {
  readonly session: OwnSessionView
}) {
  const name = label === '' ? 'A device without a name' : label
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>{' '}
        {which === 'this' && <span className="state state-open">This one</span>}
      </p>
      <p className="form-hint">
        Since {momentInWords(since)}, last seen {momentInWords(usedAt)}
      </p>
      <div className="account-row">
        <details className="account-change">
          <summary>
            Name it<span className="visually-hidden">: {name}</span>
          </summary>
          <form className="account-form" method="post" noValidate>
            <input type="hidden" name="session" value={id} />
            <FormField
              name="label"
              id={`session-${id}`}
              label="Name of this device"
              hint="Such as: office computer"
              type="text"
              autoComplete="off"
              error={null}
              value={label}
            />
            <div className="actions">
              <button className="button" type="submit" name="intent" value="nameSession">
                Save the name
              </button>
            </div>
          </form>
        </details>
        {which === 'another' && (
          <form method="post">
            <input type="hidden" name="session" value={id} />
            <button className="link-button" type="submit" name="intent" value="endSession">
              Sign out<span className="visually-hidden"> of {name}</span>
            </button>
          </form>
        )}
      </div>
    </>
  )
}
