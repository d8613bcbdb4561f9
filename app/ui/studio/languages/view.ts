import { languageTag } from '../../../core/language/language-tag.ts'
import { translated, type Translated } from '../../../core/drafting/texts/translation-memory.ts'
import type { DraftText } from '../../../core/drafting/texts/texts-of.ts'
import type { JsonObject } from '../../../core/json.ts'

export type TextState = { readonly locale: string; readonly state: Translated }

export type TextRow = { readonly text: DraftText; readonly states: readonly TextState[] }

export type TextFilter = {
  readonly show: 'all' | 'missing' | 'stale'
  readonly page: number | null
  readonly search: string
}

/** Every text with how it stands in each language. */
export function rowsOf(
  texts: readonly DraftText[],
  locales: readonly string[],
  study: JsonObject,
  live: readonly DraftText[],
): readonly TextRow[] {
  const published = new Map(live.map((text) => [text.key, text]))
  return texts.map((text) => ({
    text,
    states: locales.map((locale) => ({
      locale,
      state: translated(text, locale, study, published.get(text.key) ?? null),
    })),
  }))
}

export function filtered(
  rows: readonly TextRow[],
  { show, page, search }: TextFilter,
  shown: readonly string[],
): readonly TextRow[] {
  const wanted = search.trim().toLowerCase()
  return rows.filter(
    ({ text, states }) =>
      (show === 'all' ||
        states.some(({ locale, state }) => state === show && shown.includes(locale))) &&
      (page === null || text.page === page) &&
      (wanted === '' ||
        [text.own, text.key, text.owner, ...Object.values(text.others)].some((words) =>
          words.toLowerCase().includes(wanted),
        )),
  )
}

export type Progress = {
  readonly locale: string
  readonly there: number
  readonly missing: number
  readonly stale: number
}

export const progressOf = (rows: readonly TextRow[], locale: string): Progress => {
  const count = (wanted: Translated) =>
    rows.filter(({ states }) =>
      states.some((each) => each.locale === locale && each.state === wanted),
    ).length
  return { locale, there: count('there'), missing: count('missing'), stale: count('stale') }
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** `German (de)`; a key that no browser knows stands for itself. */
export function languageName(locale: string): string {
  const tag = languageTag(locale)
  return tag === 'und' ? locale : `${NAMES.of(tag) ?? locale} (${locale})`
}

const KINDS: Readonly<Record<string, string>> = {
  choices: 'Choice',
  rows: 'Row',
  columns: 'Column',
  rateValues: 'Step',
  items: 'Field',
  areas: 'Area',
  html: 'Text',
}

/** `requiredErrorText` as people read it: “Required error text”. */
export function kindInWords(kind: string): string {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined
  if (known !== undefined) return known
  const words = kind.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
