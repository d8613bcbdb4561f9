import type { PageWays } from './responses-view.ts'

/** To other pages of a list that has the newest first. */
export function PageLinks({ ways, of }: { readonly ways: PageWays; readonly of: string }) {
  const links = [
    { href: ways.newest, words: 'Newest', rel: 'first' },
    { href: ways.newer, words: 'Newer', rel: 'prev' },
    { href: ways.older, words: 'Older', rel: 'next' },
    { href: ways.oldest, words: 'Oldest', rel: 'last' },
  ].flatMap(({ href, ...rest }) => (href === null ? [] : [{ href, ...rest }]))
  if (links.length === 0) return null
  return (
    <nav className="studio-pages" aria-label={`Pages of ${of}`}>
      {links.map(({ href, words, rel }) => (
        <a key={words} className="own-survey-link" href={href} rel={rel}>
          {words}
        </a>
      ))}
    </nav>
  )
}

/** Says that a search stopped before the end, and leads on. */
export function SearchStopped({ further }: { readonly further: string | null }) {
  if (further === null) return null
  return (
    <div className="notice notice-with-way" role="status">
      <p>Twenty thousand responses were looked through, and there are more of them.</p>
      <a className="own-survey-link" href={further}>
        Look further
      </a>
    </div>
  )
}
