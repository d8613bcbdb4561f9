import { memo } from 'react'
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

const NEAR = 5
/** So many rows are drawn together, once they come into view. */
const ROWS_AT_ONCE = 20

/** Roles are written out, as rows that are laid out by themselves are no rows to every browser. */
export function TextTable({
  rows,
  language,
  locales,
  writing,
  onNearEnd,
}: {
  readonly rows: readonly TextRow[]
  readonly language: string
  readonly locales: readonly string[]
  readonly writing: TextWriting
  /** The keyboard has come to the last rows that are drawn. */
  readonly onNearEnd: () => void
}) {
  const parts = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) =>
    rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
  )
  return (
    <table
      className="text-table"
      role="table"
      onFocus={({ target }) => {
        // The head is a row, too.
        const row = (target.closest('tr')?.rowIndex ?? 0) - 1
        if (row >= rows.length - NEAR) onNearEnd()
      }}
    >
      <caption className="visually-hidden">Every text by language</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            Where
          </th>
          <th scope="col" role="columnheader">
            {languageName(language)}, the survey’s own
          </th>
          {locales.map((locale) => (
            <th key={locale} scope="col" role="columnheader">
              {languageName(locale)}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map((part, at) => (
        <tbody key={at} role="rowgroup">
          {part.map((row) => (
            <Row
              key={row.text.key}
              row={row}
              language={language}
              locales={locales}
              writing={writing}
            />
          ))}
        </tbody>
      ))}
    </table>
  )
}

type RowProps = {
  readonly row: TextRow
  readonly language: string
  readonly locales: readonly string[]
  readonly writing: TextWriting
}

const Row = memo(function Row({ row: { text, states }, language, locales, writing }: RowProps) {
  const where = `${kindInWords(text.kind)}${text.owner === '' ? '' : ` of ${text.owner}`}`
  const { own, others } = writing
  return (
    <tr role="row">
      <th scope="row" role="rowheader" className="text-where">
        <span className="text-kind">{kindInWords(text.kind)}</span>
        <span className="text-path">{text.key}</span>
      </th>
      <td role="cell" data-language={languageName(language)}>
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
          <td key={locale} role="cell" data-language={languageName(locale)} data-state={state}>
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
}, isSame)

/** Rows are read anew with each change of the draft, and most of them say what they said. */
function isSame(before: RowProps, now: RowProps): boolean {
  const [one, other] = [before.row.text, now.row.text]
  const stateIn = ({ row }: RowProps, locale: string) =>
    row.states.find((each) => each.locale === locale)?.state
  return (
    one.key === other.key &&
    one.own === other.own &&
    one.kind === other.kind &&
    one.owner === other.owner &&
    before.language === now.language &&
    before.writing === now.writing &&
    before.locales.join(' ') === now.locales.join(' ') &&
    now.locales.every(
      (locale) =>
        one.others[locale] === other.others[locale] &&
        stateIn(before, locale) === stateIn(now, locale),
    )
  )
}
