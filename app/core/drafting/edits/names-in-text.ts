/** Which name a text reads, and what to write in its place. */
export type Renaming = {
  readonly from: string
  readonly to: string
  /**
   * `survey`: `{name}` anywhere. `inside`: `{panel.name}` or `{row.name}` where its neighbours
   * stand. `through`: `{owner.name}` and `{owner[0].name}` from elsewhere.
   */
  readonly reach:
    | { readonly of: 'survey' }
    | { readonly of: 'inside' }
    | { readonly of: 'through'; readonly owner: string }
}

const BRACES = /\{([^{}]*)\}/g
const AFTER_NAME = /^\s*$|^(?:[.[]|-comment|-total)/i
const INSIDE = /^\s*#?(?:panel|row|prevpanel|nextpanel|prevrow|nextrow|parentpanel)\./i

/** What names a question by a text within a rule, such as `displayValue('age')`. */
const BY_TEXT =
  /\b(displayValue|propertyValue|getComment|isContainerReady)(\s*\(\s*)(['"])([^'"]*)\3/gi
const IN_ARRAY =
  /\b((?:sum|min|max|avg|count)InArray\s*\(\s*\{\s*([^{}]*?)\s*\}\s*,\s*)(['"])([^'"]*)\3/gi

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** A text of a source, or a rule in it, with a name written otherwise wherever it reads it. */
export function renamedInText(
  text: string,
  renaming: Renaming,
  known: ReadonlySet<string>,
): string {
  const { from, to, reach } = renaming
  const braced = text.includes('{')
    ? text.replace(BRACES, (whole, inside: string) => {
        const renamed = renamedPath(inside, renaming, known)
        return renamed === null ? whole : `{${renamed}}`
      })
    : text
  switch (reach.of) {
    case 'survey':
      return braced.replace(
        BY_TEXT,
        (whole, call: string, open: string, quote: string, name: string) =>
          same(name, from) ? `${call}${open}${quote}${to}${quote}` : whole,
      )
    case 'through':
      return braced.replace(
        IN_ARRAY,
        (whole, call: string, owner: string, quote: string, name: string) =>
          same(owner, reach.owner) && same(name, from) ? `${call}${quote}${to}${quote}` : whole,
      )
    case 'inside':
      return braced
  }
}

function renamedPath(
  path: string,
  { from, to, reach }: Renaming,
  known: ReadonlySet<string>,
): string | null {
  const start = lengthBefore(path, reach)
  if (start === null) return null
  const rest = path.slice(start)
  if (!same(rest.slice(0, from.length), from)) return null
  const after = rest.slice(from.length)
  if (!AFTER_NAME.test(after)) return null
  // A longer name that begins with this one and has a dot of its own.
  if (reach.of === 'survey' && startsLonger(rest.trim().toLowerCase(), from, known)) return null
  return path.slice(0, start) + to + after
}

function lengthBefore(path: string, reach: Renaming['reach']): number | null {
  switch (reach.of) {
    case 'survey':
      return /^\s*#?/.exec(path)?.[0].length ?? 0
    case 'inside':
      return INSIDE.exec(path)?.[0].length ?? null
    case 'through': {
      const lead = /^\s*#?/.exec(path)?.[0].length ?? 0
      const { owner } = reach
      if (!same(path.slice(lead, lead + owner.length), owner)) return null
      const step = /^(?:-total)?(?:\[-?\d+\]|\.[^.[\]]+)?\./i.exec(path.slice(lead + owner.length))
      if (step === null) return null
      // `{owner.name}` has no step for a row or an entry.
      const direct = /^(?:-total)?\./i.exec(path.slice(lead + owner.length))
      const rest = path.slice(lead + owner.length + (direct?.[0].length ?? 0))
      return direct !== null && !rest.includes('.')
        ? lead + owner.length + direct[0].length
        : lead + owner.length + step[0].length
    }
  }
}

const startsLonger = (path: string, name: string, known: ReadonlySet<string>): boolean =>
  path.length > name.length &&
  [...known].some((other) => other.length > name.length && path.startsWith(other))

/** The names that a text reads, as they are written there. */
export function namesReadIn(text: string): readonly string[] {
  if (!text.includes('{') && !text.includes('(')) return []
  const braced = [...text.matchAll(BRACES)].map(([, inside = '']) =>
    inside.trim().replace(/^#/, ''),
  )
  const named = [...text.matchAll(BY_TEXT)].map(([, , , , name = '']) => name)
  return [...braced, ...named].filter((name) => name !== '' && !name.includes(':'))
}
