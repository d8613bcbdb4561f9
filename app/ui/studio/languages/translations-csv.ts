import { parse } from 'csv-parse/browser/esm/sync'
import { stringify } from 'csv-stringify/browser/esm/sync'
import { defuseReadably, undoDefuse } from '../../../core/exchange/defuse.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import { isLocale } from '../../../core/drafting/texts/localizable-names.ts'
import type { OfferedTranslation } from '../../../core/drafting/texts/read-translations.ts'
import type { DraftText } from '../../../core/drafting/texts/texts-of.ts'

const KEY = 'key'
const KIND = 'kind'
const OWN = 'own language'

/** A table with a row for each text and a column for each language, as spreadsheets open it. */
export function translationsCsv(texts: readonly DraftText[], locales: readonly string[]): string {
  const rows = texts.map(({ key, kind, own, others }) =>
    [key, kind, own, ...locales.map((locale) => others[locale] ?? '')].map(defuseReadably),
  )
  // Without it Excel takes what is no ASCII for something else.
  return `\uFEFF${stringify([[KEY, KIND, OWN, ...locales], ...rows])}`
}

export function readTranslationsCsv(text: string): Result<readonly OfferedTranslation[], string> {
  let rows: string[][]
  try {
    rows = parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true })
  } catch (error) {
    return refuse(
      `This is no table of comma-separated values: ${error instanceof Error ? error.message : ''}`,
    )
  }
  const [head = [], ...body] = rows
  const names = head.map((name) => name.trim())
  const [key, own] = [names.indexOf(KEY), names.indexOf(OWN)]
  if (key < 0) return refuse(`The first row names the columns, and one of them is “${KEY}”`)
  const columns = names.flatMap((name, index) =>
    isLocale(name) && ![KEY, KIND].includes(name) ? [{ locale: name, index }] : [],
  )
  if (columns.length === 0) return refuse('No column is named by a language, such as de or pt-BR')
  return ok(
    body.flatMap((row) =>
      columns.map(({ locale, index }) => ({
        key: undoDefuse(row[key] ?? ''),
        locale,
        words: undoDefuse(row[index] ?? ''),
        madeFrom: own < 0 ? null : undoDefuse(row[own] ?? ''),
      })),
    ),
  )
}

/** A spreadsheet of half of Europe writes semicolons, and one that is pasted tabs. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const count = (delimiter: string) => head.split(delimiter).length
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best))
}
