import type { ReactNode } from 'react'
import { SiteFooter, type Operator } from './SiteFooter.tsx'
import { Wordmark } from './Wordmark.tsx'

type Props = {
  /** Null where this copy is a demonstration. */
  readonly operator: Operator | null
  readonly privacyUrl: string | null
  readonly children: ReactNode
}

export function SiteLayout({ operator, privacyUrl, children }: Props) {
  return (
    <div className="site">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="site-header">
        <div className="site-header-inner">
          <Wordmark />
          <nav className="site-nav" aria-label="Site">
            <a href="/">Surveys</a>
            <a href="/#results">Results</a>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter operator={operator} privacyUrl={privacyUrl} />
    </div>
  )
}
