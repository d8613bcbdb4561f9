import { dirOf, languageTag } from '../../../core/language/language-tag.ts'
import { kindInWords, languageName, type TextRow } from './view.ts'
import { TextCell } from './TextCell.tsx'

/** Null: what may only be read. */
export type TextWriting = {
  readonly own: ((key: string, words: string) => void) | null
  readonly others: {
    readonly onWrite: (key: string, locale: string, words: string) => void
    readonly onKeep: (key: string, locale: string) => void
  } | null
}

export function TextTable({
  rows,
  language,
  locales,
  writing,
}: {
  readonly rows: readonly TextRow[]
  readonly language: string
  readonly locales: readonly string[]
  readonly writing: TextWriting
}) {
  return (
    <table className="text-table">
      <caption className="visually-hidden">Every text by language</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">{languageName(language)}, the survey’s own</th>
          {locales.map((locale) => (
            <th key={locale} scope="col">
              {languageName(locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.text.key}
            row={row}
            language={language}
            locales={locales}
            writing={writing}
          />
        ))}
      </tbody>
    </table>
  )
}

function Row({
  row: { text, states },
  language,
  locales,
  writing,
}: {
  readonly row: TextRow
  readonly language: string
  readonly locales: readonly string[]
  readonly writing: TextWriting
}) {
  const where = `${kindInWords(text.kind)}${text.owner === '' ? '' : ` of ${text.owner}`}`
  const { own, others } = writing
  return (
    <tr>
      <th scope="row" className="text-where">
        <span className="text-kind">{kindInWords(text.kind)}</span>
        <span className="text-path">{text.key}</span>
      </th>
      <td data-language={languageName(language)}>
        {own === null ? (
          <p className="text-own" lang={languageTag(language)} dir={dirOf(language)}>
            {text.own}
          </p>
        ) : (
          <TextCell
            label={`${where}, ${languageName(language)}: ${text.own}`}
            locale={language}
            words={text.own}
            onWrite={(words) => own(text.key, words)}
          />
        )}
      </td>
      {locales.map((locale) => {
        const state = states.find((each) => each.locale === locale)?.state ?? 'missing'
        return (
          <td key={locale} data-language={languageName(locale)} data-state={state}>
            {others === null ? (
              <p className="text-own" lang={languageTag(locale)} dir={dirOf(locale)}>
                {text.others[locale] ?? ''}
              </p>
            ) : (
              <TextCell
                label={`${where}, ${languageName(locale)}: ${text.own}`}
                locale={locale}
                words={text.others[locale] ?? ''}
                onWrite={(words) => others.onWrite(text.key, locale, words)}
              />
            )}
            {state === 'missing' && <p className="text-mark">Missing</p>}
            {state === 'stale' && (
              <p className="text-mark">
                The original has changed since.{' '}
                {others !== null && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => others.onKeep(text.key, locale)}
                  >
                    It still fits
                    <span className="visually-hidden">
                      : {text.own}, {languageName(locale)}
                    </span>
                  </button>
                )}
              </p>
            )}
          </td>
        )
      })}
    </tr>
  )
}
