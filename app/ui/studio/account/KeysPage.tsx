import { KEY_SCOPES, type KeyScope, type SiteRole } from '#app/core/policies.ts'
import { errorAt, FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { AccountHeader } from './AccountHeader.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import { dayInWords } from './moment.ts'
import { SCOPE_WORDS } from './role-words.ts'

type KeyView = {
  readonly name: string
  readonly scopes: readonly KeyScope[]
  readonly slug: string | null
  readonly holder: string | null
  readonly createdAt: number
  readonly expiresAt: number | null
  readonly state: 'works' | 'revoked' | 'expired' | 'holder is deactivated'
}

type Props = {
  readonly site: SiteRole
  readonly revoked: string | null
  readonly keys: readonly KeyView[]
  readonly surveys: readonly { readonly slug: string; readonly title: string }[]
  readonly tried: {
    readonly errors: readonly { readonly href: string; readonly text: string }[]
    readonly key: string | null
    readonly name: string
    readonly scopes: readonly KeyScope[]
    readonly days: string
    readonly slug: string
  } | null
}

/** Keys with which programs act for somebody. */
export function KeysPage({ site, revoked, keys, surveys, tried }: Props) {
  const key = tried?.key ?? null
  return (
    <div className="studio account">
      <FormErrors errors={tried?.errors ?? []} />
      {tried === null && revoked !== null && (
        <p className="notice" role="status">
          The key {revoked} no longer works.
        </p>
      )}
      <AccountHeader site={site} here="keys" heading="Keys" />
      {key !== null && (
        <LinkOnce
          heading="Your new key"
          words="A program sends it as “Authorization: Bearer” and the key. Keep it as safe as a password."
          address={key}
        />
      )}
      <section className="account-part" aria-labelledby="keys-heading">
        <h2 id="keys-heading">{site === 'siteOwner' ? 'All keys' : 'Your keys'}</h2>
        {keys.length === 0 ? (
          <p>None yet. A program needs one to send surveys, or to fetch answers.</p>
        ) : (
          <ul className="account-list">
            {keys.map((each) => (
              <li key={each.name}>
                <KeyItem view={each} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <NewKey surveys={surveys} tried={tried} />
    </div>
  )
}

function KeyItem({ view }: { readonly view: KeyView }) {
  const { name, scopes, slug, holder, createdAt, expiresAt, state } = view
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong>{' '}
        {state !== 'works' && <span className="state">{`No longer works: ${state}`}</span>}
      </p>
      <p className="form-hint">
        May {scopes.join(', ')} in {slug ?? 'every survey of its holder'}.{' '}
        {holder === null ? 'Made at the command line' : `Of ${holder}`}, since{' '}
        {dayInWords(createdAt)}
        {expiresAt === null ? '' : `, until ${dayInWords(expiresAt)}`}
      </p>
      {state === 'works' && (
        <details className="account-change">
          <summary>
            Revoke<span className="visually-hidden"> {name}</span>
          </summary>
          <form className="account-form" method="post">
            <p className="form-hint">
              Programs that send it are refused at once. It can’t be brought back, and its name is
              not given again.
            </p>
            <input type="hidden" name="name" value={name} />
            <div className="actions">
              <button className="button" type="submit" name="intent" value="revoke">
                Revoke the key<span className="visually-hidden"> {name}</span>
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  )
}

function NewKey({ surveys, tried }: Pick<Props, 'surveys' | 'tried'>) {
  const errors = tried?.errors ?? []
  const scopeError = errorAt(errors, 'scope-read')
  return (
    <section className="account-part" aria-labelledby="new-key-heading">
      <h2 id="new-key-heading">Make a key</h2>
      <p className="form-hint">
        It may at most what you may yourself, and stops with your account.
      </p>
      <form className="account-form" method="post" noValidate>
        <FormField
          name="name"
          label="Name"
          hint="What uses it, such as: nightly export"
          type="text"
          autoComplete="off"
          error={errorAt(errors, 'name')}
          value={tried?.name ?? ''}
        />
        <fieldset aria-describedby={scopeError === null ? undefined : 'scope-error'}>
          <legend>What it may</legend>
          {scopeError !== null && (
            <p className="form-error" id="scope-error">
              {scopeError}
            </p>
          )}
          {KEY_SCOPES.map((scope) => (
            <label key={scope} className="account-check" htmlFor={`scope-${scope}`}>
              <input
                type="checkbox"
                id={`scope-${scope}`}
                name="scope"
                value={scope}
                defaultChecked={tried?.scopes.includes(scope) ?? false}
              />
              {SCOPE_WORDS[scope]}
            </label>
          ))}
        </fieldset>
        <div className="form-field">
          <label htmlFor="survey">In which survey</label>
          <select id="survey" name="survey" defaultValue={tried?.slug ?? ''}>
            <option value="">Every one of mine</option>
            {surveys.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <FormField
          name="days"
          label="Stops after how many days (optional)"
          type="text"
          autoComplete="off"
          error={errorAt(errors, 'days')}
          value={tried?.days ?? ''}
        />
        <div className="actions">
          <button className="button" type="submit" name="intent" value="add">
            Make the key
          </button>
        </div>
      </form>
    </section>
  )
}
