import type { ReactNode } from 'react'
import type { DevicePage } from '#app/core/response/device-page.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import type { RichOffer } from '#app/core/response/rich-offer.ts'
import { DefaultButton } from './DefaultButton.tsx'
import { ANSWERS_FORM, type Intent } from './intents.ts'
import { markOf, type LanguageMark } from './language-mark.ts'
import { Languages, type LanguageLink } from './Languages.tsx'
import { Brand } from './Brand.tsx'
import { useEmbed } from './embed.ts'
import type { Branding } from './branding.ts'
import { messagesFor } from './messages.ts'
import { ShellFooter, type Asker } from './ShellFooter.tsx'

type Props = {
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** The survey's, or null where the page's heading says it. */
  readonly title: string | null
  readonly surveyTitleMark?: LanguageMark
  /** Every language of the survey, with this page's address in it. */
  readonly languages: readonly LanguageLink[]
  readonly asker: Asker
  /** `saidBefore`: the page itself says who asks. */
  readonly who?: 'saidBefore' | 'saidHere'
  /** What Enter does in the form with the answers; absent where there is no such form. */
  readonly intent?: Intent
  readonly branding: Branding | null
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
  surveyTitleMark,
  languages,
  asker,
  who = 'saidHere',
  branding,
  intent,
  device,
  rich = null,
  children,
}: Props) {
  const embed = useEmbed()
  return (
    <div
      className={embed === null ? 'shell' : 'shell embed'}
      lang={languageTag(locale)}
      dir={dir}
      data-embed={embed === null ? undefined : JSON.stringify(embed.origins)}
    >
      {intent !== undefined && <DefaultButton formId={ANSWERS_FORM} intent={intent} />}
      <a className="skip" href="#main" {...markOf(locale, 'skipToMain')}>
        {messagesFor(locale).skipToMain}
      </a>
      <header>
        {branding !== null && <Brand branding={branding} />}
        {title !== null && (
          <p className="survey-title" {...surveyTitleMark}>
            {title}
          </p>
        )}
        <Languages
          locale={locale}
          languages={languages}
          formId={intent === undefined ? null : ANSWERS_FORM}
        />
      </header>
      <main id="main" tabIndex={-1}>
        {device !== undefined && (
          <div
            data-device={JSON.stringify(device)}
            data-rich={rich === null ? undefined : JSON.stringify(rich)}
            {...markOf(locale, 'device')}
          />
        )}
        {children}
      </main>
      <ShellFooter locale={locale} asker={asker} who={who} />
    </div>
  )
}
