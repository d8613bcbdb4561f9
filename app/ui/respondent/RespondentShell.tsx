import type { ReactNode } from 'react'
import type { DevicePage } from '#app/core/response/device-page.ts'
import type { RichOffer } from '#app/core/response/rich-offer.ts'
import { Languages, type LanguageLink } from './Languages.tsx'
import { messagesFor } from './messages.ts'
import { ShellFooter, type Asker } from './ShellFooter.tsx'

type Props = {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** The survey's, or null where the page's heading says it. */
  readonly title: string | null
  /** Every language of the survey, with this page's address in it. */
  readonly languages: readonly LanguageLink[]
  readonly asker: Asker
  /** For the script of the page; absent where there is none. */
  readonly device?: DevicePage
  /** What may take the place of the plain page. */
  readonly rich?: RichOffer | null
  readonly children: ReactNode
}

/** The frame of every answer page. No link leads out of it before the answers are sent. */
export function RespondentShell({
  locale,
  dir,
  title,
  languages,
  asker,
  device,
  rich = null,
  children,
}: Props) {
  return (
    <div className="shell" lang={locale} dir={dir}>
      <a className="skip" href="#main">
        {messagesFor(locale).skipToMain}
      </a>
      <header>
        {title !== null && <p className="survey-title">{title}</p>}
        <Languages locale={locale} languages={languages} />
      </header>
      <main id="main" tabIndex={-1}>
        {device !== undefined && (
          <div
            data-device={JSON.stringify(device)}
            data-rich={rich === null ? undefined : JSON.stringify(rich)}
          />
        )}
        {children}
      </main>
      <ShellFooter locale={locale} asker={asker} />
    </div>
  )
}
