import type { ReactNode } from 'react'
import type { DevicePage } from '#app/core/response/device-page.ts'
import { Languages, type LanguageLink } from './Languages.tsx'
import { Brand } from './Brand.tsx'
import { useEmbed } from './embed.ts'
import type { Look } from './look.ts'
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
  readonly look: Look | null
  /** For the script of the page; absent where there is none. */
  readonly device?: DevicePage
  readonly children: ReactNode
}

/** The frame of every answer page. No link leads out of it before the answers are sent. */
export function RespondentShell({
  locale,
  dir,
  title,
  languages,
  asker,
  look,
  device,
  children,
}: Props) {
  const embed = useEmbed()
  return (
    <div
      className={embed === null ? 'shell' : 'shell embed'}
      lang={locale}
      dir={dir}
      data-embed={embed === null ? undefined : JSON.stringify(embed.origins)}
    >
      <a className="skip" href="#main">
        {messagesFor(locale).skipToMain}
      </a>
      <header>
        {look !== null && <Brand look={look} />}
        {title !== null && <p className="survey-title">{title}</p>}
        <Languages locale={locale} languages={languages} />
      </header>
      <main id="main" tabIndex={-1}>
        {device !== undefined && <div data-device={JSON.stringify(device)} />}
        {children}
      </main>
      <ShellFooter locale={locale} asker={asker} />
    </div>
  )
}
