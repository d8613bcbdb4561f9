import type { ReactNode } from 'react'
import type { DevicePage } from '#app/core/response/device-page.ts'
import { languageTag } from '#app/core/language/language-tag.ts'
import { DefaultButton } from './DefaultButton.tsx'
import { ANSWERS_FORM, type Intent } from './intents.ts'
import { markOf, type LanguageMark } from './language-mark.ts'
import { Languages, type LanguageLink } from './Languages.tsx'
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
  /** What Enter does in the form with the answers; absent where there is no such form. */
  readonly intent?: Intent
  /** For the script of the page; absent where there is none. */
  readonly device?: DevicePage
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
  intent,
  device,
  children,
}: Props) {
  return (
    <div className="shell" lang={languageTag(locale)} dir={dir}>
      {intent !== undefined && <DefaultButton formId={ANSWERS_FORM} intent={intent} />}
      <a className="skip" href="#main" {...markOf(locale, 'skipToMain')}>
        {messagesFor(locale).skipToMain}
      </a>
      <header>
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
          <div data-device={JSON.stringify(device)} {...markOf(locale, 'device')} />
        )}
        {children}
      </main>
      <ShellFooter locale={locale} asker={asker} />
    </div>
  )
}
