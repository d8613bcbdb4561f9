import { useState } from 'react'
import {
  readTranslations,
  type ReadTranslations,
  type TranslationChange,
} from '../../../core/drafting/texts/read-translations.ts'
import type { DraftText } from '../../../core/drafting/texts/texts-of.ts'
import { saveFile } from './save-file.ts'
import { languageName } from './view.ts'

const MOST_BYTES = 10_000_000
const MOST_SHOWN = 200

type Taken =
  | { readonly kind: 'read'; readonly file: string; readonly read: ReadTranslations }
  | { readonly kind: 'refused'; readonly why: string }

/** Translations as files, both ways. What a file would change is shown before it does. */
export function TranslationFiles({
  slug,
  language,
  locales,
  texts,
  onTake,
}: {
  readonly slug: string
  readonly language: string
  readonly locales: readonly string[]
  readonly texts: readonly DraftText[]
  /** Null: files are only saved. */
  readonly onTake: ((changes: readonly TranslationChange[], file: string) => void) | null
}) {
  const [target, setTarget] = useState('')
  const [taken, setTaken] = useState<Taken | null>(null)
  const other = locales.includes(target) ? target : (locales[0] ?? '')
  const saveCsv = async () => {
    const { translationsCsv } = await import('./translations-csv.ts')
    saveFile(`${slug}-texts.csv`, 'text/csv', translationsCsv(texts, locales))
  }
  const saveXliff = async (version: '1.2' | '2.0') => {
    const { translationsXliff } = await import('./translations-xliff.ts')
    const xliff = await translationsXliff(texts, { own: language, other }, version)
    saveFile(`${slug}-${other}-${version}.xlf`, 'application/xliff+xml', xliff)
  }
  return (
    <section className="translation-files" aria-labelledby="translation-files">
      <h2 id="translation-files">Files for translators</h2>
      <div className="translation-files-ways">
        <div className="button-row">
          <button type="button" className="tool-button" onClick={() => void saveCsv()}>
            Save all as CSV
          </button>
        </div>
        {locales.length > 0 && (
          <div className="button-row">
            <label className="inline-field">
              Language of the XLIFF file
              <select value={other} onChange={(event) => setTarget(event.target.value)}>
                {locales.map((locale) => (
                  <option key={locale} value={locale}>
                    {languageName(locale)}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" className="tool-button" onClick={() => void saveXliff('2.0')}>
              Save XLIFF 2.0
            </button>
            <button type="button" className="tool-button" onClick={() => void saveXliff('1.2')}>
              Save XLIFF 1.2
            </button>
          </div>
        )}
        {onTake !== null && (
          <div className="form-field">
            <label htmlFor="translation-file">Read a CSV or XLIFF file</label>
            <input
              id="translation-file"
              type="file"
              accept=".csv,.tsv,.txt,.xlf,.xliff,.xml"
              onChange={({ target: field }) => {
                const file = field.files?.[0]
                if (file !== undefined) void takeFile(file, texts, locales).then(setTaken)
                field.value = ''
              }}
            />
          </div>
        )}
      </div>
      <div role="status">
        {taken?.kind === 'refused' && <p className="form-error">{taken.why}</p>}
        {taken?.kind === 'read' && (
          <Changes
            {...taken}
            onTake={() => {
              onTake?.(taken.read.changes, taken.file)
              setTaken(null)
            }}
            onLeave={() => setTaken(null)}
          />
        )}
      </div>
    </section>
  )
}

async function takeFile(
  file: File,
  texts: readonly DraftText[],
  locales: readonly string[],
): Promise<Taken> {
  if (file.size > MOST_BYTES) return { kind: 'refused', why: 'A file may have 10 MB at most' }
  const content = await file.text()
  const offered = /^\s*(?:\uFEFF)?\s*</.test(content)
    ? await (await import('./translations-xliff.ts')).readTranslationsXliff(content, locales)
    : (await import('./translations-csv.ts')).readTranslationsCsv(content)
  return offered.ok
    ? { kind: 'read', file: file.name, read: readTranslations(texts, offered.value) }
    : { kind: 'refused', why: offered.problem }
}

function Changes({
  file,
  read: { changes, unchanged, unknown },
  onTake,
  onLeave,
}: {
  readonly file: string
  readonly read: ReadTranslations
  readonly onTake: () => void
  readonly onLeave: () => void
}) {
  return (
    <div className="translation-changes">
      <p>
        <strong>{file}</strong>: {changes.length === 1 ? '1 text' : `${changes.length} texts`} would
        change, {unchanged} stay as they are.
        {unknown.length > 0 &&
          ` ${unknown.length} belong to no text of this survey (${unknown.slice(0, 3).join(', ')}${unknown.length > 3 ? ', …' : ''}).`}
      </p>
      {changes.length > 0 && (
        <ul className="translation-changes-list">
          {changes.slice(0, MOST_SHOWN).map(({ key, locale, own, before, words, madeFrom }) => (
            <li key={`${locale} ${key}`}>
              <span className="text-path">
                {locale}, {key}
              </span>
              <span>{own}</span>
              {before !== '' && <del>{before}</del>}
              <ins>{words}</ins>
              {madeFrom === 'stale' && (
                <span className="text-mark">Translated from an earlier wording</span>
              )}
            </li>
          ))}
          {changes.length > MOST_SHOWN && <li>… and {changes.length - MOST_SHOWN} more</li>}
        </ul>
      )}
      <div className="button-row">
        {changes.length > 0 && (
          <button type="button" className="tool-button" onClick={onTake}>
            Take {changes.length === 1 ? 'this text' : `these ${changes.length} texts`}
          </button>
        )}
        <button type="button" className="tool-button" onClick={onLeave}>
          Leave everything as it is
        </button>
      </div>
    </div>
  )
}
