import type { ReactNode } from 'react'
import { SiteFooter, type Operator } from '../layout/SiteFooter.tsx'
import { Wordmark } from '../layout/Wordmark.tsx'
import { StudioNav } from './StudioNav.tsx'
import type { Role } from '#app/core/policies.ts'
import type { SectionId } from './survey-sections.ts'

type Props = {
  /** Null where this copy is a demonstration. */
  readonly operator: Operator | null
  readonly privacyUrl: string | null
  /** Who is signed in. */
  readonly user: { readonly name: string }
  /** The survey that the page is about, and which of its sections this is. */
  readonly survey?: { readonly slug: string; readonly role: Role; readonly here: SectionId }
  readonly children: ReactNode
}

/** The frame around every page of those who run surveys. */
export function StudioLayout({ operator, privacyUrl, user, survey, children }: Props) {
  return (
    <div className="site">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <header className="site-header">
        <div className="site-header-inner">
          <Wordmark />
          <nav className="site-nav studio-nav" aria-label="Site">
            <a href="/studio">Your surveys</a>
            <a href="/studio/account">Account</a>
            <a href="/">Public pages</a>
            <form method="post" action="/sign-out">
              <button className="link-button" type="submit">
                Sign out<span className="visually-hidden">, {user.name}</span>
              </button>
            </form>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {survey !== undefined && <StudioNav {...survey} />}
        {children}
      </main>
      <SiteFooter operator={operator} privacyUrl={privacyUrl} />
    </div>
  )
}
