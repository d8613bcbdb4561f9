const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** As English says it. */
export function languageName(locale: string): string {
  try {
    return NAMES.of(locale) ?? locale
  } catch {
    // An author may have used a key that is no language tag.
    return locale
  }
}
