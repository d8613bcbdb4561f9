import type { Role } from '#app/core/policies.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { SurveyHeader, type SurveyHeaderView } from '../SurveyHeader.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import { dayInWords } from './moment.ts'
import { ROLE_WORDS } from './role-words.ts'
import { RoleField } from './RoleField.tsx'

type MemberView = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly since: number
  readonly deactivatedAt: number | null
}

type Props = {
  /** Who looks at it. */
  readonly user: { readonly email: string }
  readonly survey: SurveyHeaderView
  readonly done: string | null
  readonly about: string | null
  /** That somebody had before they were removed. */
  readonly role: Role | null
  readonly members: readonly MemberView[]
  readonly links: readonly {
    readonly id: number
    readonly role: Role
    readonly label: string
    readonly expiresAt: number
  }[]
  readonly tried: {
    readonly errors: readonly { readonly href: string; readonly text: string }[]
    readonly link: { readonly role: Role; readonly address: string } | null
  } | null
}

/** Who may do what to one survey. */
export function MembersPage({ user, survey, done, about, role, members, links, tried }: Props) {
  const link = tried?.link ?? null
  return (
    <div className="studio account">
      <FormErrors errors={tried?.errors ?? []} />
      {tried === null && <Notice done={done} about={about} role={role} />}
      <SurveyHeader survey={survey} heading="People" />
      {link !== null && (
        <LinkOnce
          heading={`A link for one ${ROLE_WORDS[link.role].name.toLowerCase()}`}
          words="Whoever opens it joins this survey, with the account they have or a new one. It works once, for a week."
          address={link.address}
        />
      )}
      <section className="account-part" aria-labelledby="members">
        <h2 id="members" tabIndex={-1}>
          In this survey
        </h2>
        {members.length === 0 ? (
          <p>Nobody yet. Whoever owns the site may do everything here.</p>
        ) : (
          <ul className="account-list">
            {members.map((member) => (
              <li key={member.email}>
                <MemberItem
                  member={member}
                  which={member.email === user.email ? 'own' : 'another'}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="account-part" aria-labelledby="invite-heading">
        <h2 id="invite-heading">Invite somebody</h2>
        <form className="account-form" method="post" noValidate>
          <RoleField id="invite-role" label="As" value="editor" />
          <FormField
            name="label"
            label="For whom (optional)"
            hint="Only for you, to know the link again"
            type="text"
            autoComplete="off"
            error={null}
          />
          <div className="actions">
            <button className="button" type="submit" name="intent" value="invite">
              Make a link
            </button>
          </div>
        </form>
        {links.length > 0 && (
          <>
            <h3>Links that nobody has used yet</h3>
            <ul className="account-list">
              {links.map(({ id, role: offered, label, expiresAt }) => (
                <li key={id}>
                  <p>
                    <strong dir="auto">{label === '' ? 'For nobody in particular' : label}</strong>,{' '}
                    as {ROLE_WORDS[offered].name.toLowerCase()}, until {dayInWords(expiresAt)}
                  </p>
                  <form method="post">
                    <input type="hidden" name="link" value={id} />
                    <input type="hidden" name="role" value={offered} />
                    <button className="link-button" type="submit" name="intent" value="revoke">
                      Take it back<span className="visually-hidden">: {label}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <p>
        <a className="own-survey-link" href={`/studio/surveys/${survey.slug}/audit`}>
          What was done in this survey
        </a>
      </p>
    </div>
  )
}

function Notice({ done, about, role }: Pick<Props, 'done' | 'about' | 'role'>) {
  if (done === 'revoke')
    return (
      <p className="notice" role="status">
        The link is taken back.
      </p>
    )
  if (about === null || role === null) return null
  const name = ROLE_WORDS[role].name.toLowerCase()
  if (done === 'change' || done === 'back')
    return (
      <p className="notice" role="status">
        {about} is {name} now.
      </p>
    )
  if (done !== 'remove') return null
  return (
    <div className="notice" role="status">
      {about} is no longer in this survey.{' '}
      <form method="post">
        <input type="hidden" name="email" value={about} />
        <input type="hidden" name="role" value={role} />
        <button className="link-button" type="submit" name="intent" value="back">
          Undo
        </button>
      </form>
    </div>
  )
}

type MemberProps = {
  readonly member: MemberView
  /** Whether it is whoever looks at it. */
  readonly which: 'own' | 'another'
}

function MemberItem({ member, which }: MemberProps) {
  const { email, name, role, since, deactivatedAt } = member
  return (
    <>
      <p>
        <strong dir="auto">{name}</strong> <span className="state">{ROLE_WORDS[role].name}</span>
        {which === 'own' && <span className="state">You</span>}
        {deactivatedAt !== null && <span className="state">Deactivated</span>}
      </p>
      <p className="form-hint">
        {email}, since {dayInWords(since)}
      </p>
      <div className="account-row">
        <details className="account-change">
          <summary>
            Change the role<span className="visually-hidden"> of {email}</span>
          </summary>
          <form className="account-form" method="post">
            <input type="hidden" name="email" value={email} />
            <RoleField id={`role-${email}`} label={`${name} is`} value={role} />
            <div className="actions">
              <button className="button" type="submit" name="intent" value="change">
                Save the role
              </button>
            </div>
          </form>
        </details>
        {which === 'another' ? (
          <RemoveForm email={email} role={role} label="Remove" />
        ) : (
          <details className="account-change">
            <summary>Leave this survey</summary>
            <p className="form-hint">Only another owner can let you in again.</p>
            <RemoveForm email={email} role={role} label="Leave it" />
          </details>
        )}
      </div>
    </>
  )
}

function RemoveForm({
  email,
  role,
  label,
}: Pick<MemberView, 'email' | 'role'> & { readonly label: string }) {
  return (
    <form method="post">
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="role" value={role} />
      <button className="link-button" type="submit" name="intent" value="remove">
        {label}
        <span className="visually-hidden"> {email}</span>
      </button>
    </form>
  )
}
