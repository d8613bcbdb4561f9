import type { Check } from '../drafting/check.ts'

/** A text that lacks a language, as reading a source finds it. */
export type Untranslated = { readonly pointer: string; readonly locale: string }

/** One check for each language, with how much is missing, at the first place where it is. */
export function missingTranslations(texts: readonly Untranslated[]): readonly Check[] {
  const byLocale = new Map<string, Untranslated[]>()
  for (const text of texts) {
    const known = byLocale.get(text.locale)
    if (known === undefined) byLocale.set(text.locale, [text])
    else known.push(text)
  }
  return [...byLocale].map(([locale, missing]) => ({
    code: 'translation_missing',
    severity: 'warning',
    pointer: missing[0]?.pointer ?? '/source',
    message:
      missing.length === 1
        ? `One text is not written in ${locale}`
        : `${missing.length} texts are not written in ${locale}`,
    fix: null,
  }))
}
