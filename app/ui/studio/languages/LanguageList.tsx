import { useState } from 'react'
import { languageName, type Progress } from './view.ts'

/** The languages of a survey: how far each is, which are shown, and one more. */
export function LanguageList({
  slug,
  progress,
  shown,
  spoken,
  onShow,
  changing,
}: {
  readonly slug: string
  readonly progress: readonly Progress[]
  readonly shown: readonly string[]
  /** Languages that the answer page itself speaks. */
  readonly spoken: readonly string[]
  readonly onShow: (locales: readonly string[]) => void
  readonly changing: {
    readonly onAdd: (locale: string) => string | null
    readonly onRemove: (locale: string) => void
  } | null
}) {
  return (
    <section className="languages-list" aria-labelledby="languages">
      <h2 id="languages">Languages</h2>
      {progress.length === 0 && (
        <p>This survey speaks one language so far. Add another one below.</p>
      )}
      <ul>
        {progress.map(({ locale, there, missing, stale }) => {
          const total = there + missing + stale
          return (
            <li key={locale}>
              <label>
                <input
                  type="checkbox"
                  checked={shown.includes(locale)}
                  onChange={({ target }) =>
                    onShow(
                      target.checked ? [...shown, locale] : shown.filter((each) => each !== locale),
                    )
                  }
                />
                {languageName(locale)}
              </label>
              <progress max={Math.max(1, total)} value={there} aria-label={languageName(locale)} />
              <span className="languages-figures">
                {there} of {total}
                {missing > 0 && `, ${missing} missing`}
                {stale > 0 && `, ${stale} to look at`}
              </span>
              <a href={`/studio/surveys/${slug}/edit/preview?lang=${locale}`}>
                Preview<span className="visually-hidden"> in {languageName(locale)}</span>
              </a>
              {changing !== null && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => changing.onRemove(locale)}
                >
                  Remove<span className="visually-hidden"> {languageName(locale)}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {changing !== null && <AddLanguage spoken={spoken} onAdd={changing.onAdd} />}
    </section>
  )
}

function AddLanguage({
  spoken,
  onAdd,
}: {
  readonly spoken: readonly string[]
  readonly onAdd: (locale: string) => string | null
}) {
  const [locale, setLocale] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  return (
    <form
      className="languages-add"
      onSubmit={(event) => {
        event.preventDefault()
        const refused = onAdd(locale.trim())
        setRefusal(refused)
        if (refused === null) setLocale('')
      }}
    >
      <div className={refusal === null ? 'form-field' : 'form-field form-field-wrong'}>
        <label htmlFor="add-language">Add a language</label>
        <p className="form-hint" id="add-language-hint">
          By its tag, such as de, pt-BR or ar. In those of the list, buttons and messages of the
          answer page are translated already.
        </p>
        {refusal !== null && (
          <p className="form-error" id="add-language-error">
            {refusal}
          </p>
        )}
        <input
          id="add-language"
          list="spoken-languages"
          autoComplete="off"
          value={locale}
          aria-describedby={
            refusal === null ? 'add-language-hint' : 'add-language-hint add-language-error'
          }
          aria-invalid={refusal !== null}
          onChange={({ target }) => setLocale(target.value)}
        />
        <datalist id="spoken-languages">
          {spoken.map((each) => (
            <option key={each} value={each}>
              {languageName(each)}
            </option>
          ))}
        </datalist>
      </div>
      <button type="submit" className="tool-button">
        Add
      </button>
    </form>
  )
}
