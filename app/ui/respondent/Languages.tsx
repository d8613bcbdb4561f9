import { languageName } from './languages.ts'
import { messagesFor } from './messages.ts'

export type LanguageLink = { readonly locale: string; readonly href: string }

export function Languages({
  locale,
  languages,
}: {
  readonly locale: string
  readonly languages: readonly LanguageLink[]
}) {
  if (languages.length < 2) return null
  return (
    <nav className="languages" aria-label={messagesFor(locale).language}>
      <ul>
        {languages.map((language) => (
          <li key={language.locale}>
            <a
              href={language.href}
              lang={language.locale}
              hrefLang={language.locale}
              aria-current={language.locale === locale ? 'true' : undefined}
            >
              {languageName(language.locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
