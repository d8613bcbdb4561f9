type Group = { readonly id: string | null; readonly label: string }

type Props = {
  /** The first is the one with which the link begins. */
  readonly groups: readonly Group[]
  readonly chosen: string | null
  readonly base: string
  readonly lang: string | null
}

/** Whose answers are shown, and the ways to others that the link allows. */
export function SharedGroups({ groups, chosen, base, lang }: Props) {
  const shown = groups.find(({ id }) => id === chosen)
  const addressOf = (id: string | null) => {
    const query = new URLSearchParams({
      ...(id === null ? {} : { filter: id }),
      ...(lang === null ? {} : { lang }),
    }).toString()
    return query === '' ? base : `${base}?${query}`
  }
  return (
    <section className="shared-groups" aria-label="Whose answers are shown">
      <p>
        Answers of: <strong dir="auto">{shown?.label ?? chosen}</strong>
      </p>
      {groups.length > 1 && (
        <nav aria-label="Groups">
          <ul>
            {groups.map(({ id, label }) => (
              <li key={id ?? ''}>
                <a
                  href={addressOf(id)}
                  aria-current={id === chosen ? 'true' : undefined}
                  dir="auto"
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  )
}
