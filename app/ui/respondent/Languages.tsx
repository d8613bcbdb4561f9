import { languageTag } from '#app/core/language/language-tag.ts'
import { markOf } from './language-mark.ts'
import { languageName } from './languages.ts'
import { messagesFor } from './messages.ts'

export type LanguageLink = { readonly locale: string; readonly href: string }

type Props = {
  readonly locale: string
  readonly languages: readonly LanguageLink[]
  /** Of the form on the page that is sent along, so that what is typed is kept; null where there is none. */
  readonly formId: string | null
}

/** More than these are folded away, under the name of the present one. */
const MOST_SHOWN = 4

export function Languages({ locale, languages, formId }: Props) {
  if (languages.length < 2) return null
  const list = (
    <ul>
      {languages.map((language) => (
        <li key={language.locale}>
          <Language language={language} isPresent={language.locale === locale} formId={formId} />
        </li>
      ))}
    </ul>
  )
  const { lang } = markOf(locale, 'language')
  return (
    <nav className="languages" aria-label={messagesFor(locale).language} lang={lang}>
      {languages.length <= MOST_SHOWN ? (
        list
      ) : (
        <details>
          <summary lang={languageTag(locale)}>
            <span className="hidden" lang={lang}>
              {messagesFor(locale).language}:{' '}
            </span>
            {languageName(locale)}
          </summary>
          {list}
        </details>
      )}
    </nav>
  )
}

function Language({
  language: { locale, href },
  isPresent,
  formId,
}: {
  readonly language: LanguageLink
  readonly isPresent: boolean
  readonly formId: string | null
}) {
  const tag = languageTag(locale)
  const current = isPresent ? 'true' : undefined
  return formId === null ? (
    <a href={href} lang={tag} hrefLang={tag} aria-current={current}>
      {languageName(locale)}
    </a>
  ) : (
    <button
      type="submit"
      form={formId}
      name="locale"
      value={locale}
      formNoValidate
      lang={tag}
      aria-current={current}
    >
      {languageName(locale)}
    </button>
  )
}
