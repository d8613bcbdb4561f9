import { own } from '../json.ts'

/** Text by language. `default` is the text in the survey's own language. */
export type LocalizedText = { readonly default: string; readonly [locale: string]: string }

/** The text in `locale`, else in its base language (`de` for `de-AT`), else in the survey's own. */
export function textIn(text: LocalizedText, locale: string): string {
  const base = locale.split('-')[0] ?? locale
  return own(text, locale) ?? own(text, base) ?? text.default
}
