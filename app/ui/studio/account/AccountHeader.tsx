import { mayOnSite, type SiteRole, type SiteVerb } from '#app/core/policies.ts'

const SECTIONS = [
  { id: 'account', label: 'Account', verb: 'ownAccount.change' },
  { id: 'keys', label: 'Keys', verb: 'ownAccount.change' },
  { id: 'people', label: 'People', verb: 'users.change' },
  { id: 'audit', label: 'Audit log', verb: 'audit.readAll' },
] as const satisfies readonly {
  readonly id: string
  readonly label: string
  readonly verb: SiteVerb
}[]

type Props = {
  readonly site: SiteRole
  readonly here: (typeof SECTIONS)[number]['id']
  readonly heading: string
}

/** The pages about accounts that somebody may open. */
export function AccountHeader({ site, here, heading }: Props) {
  return (
    <header className="survey-header">
      <nav className="survey-nav" aria-label="Accounts">
        <ul>
          {SECTIONS.filter(({ verb }) => mayOnSite(site, verb)).map(({ id, label }) => (
            <li key={id}>
              <a
                className="survey-nav-link"
                href={`/studio/${id}`}
                aria-current={id === here ? 'page' : undefined}
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h1>{heading}</h1>
    </header>
  )
}
