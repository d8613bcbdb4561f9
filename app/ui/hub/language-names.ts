/** `English, German`. */
export function languageNames(locales: readonly string[]): string {
  return locales.map(nameOf).join(', ')
}

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function nameOf(locale: string): string {
  try {
    return NAMES.of(locale) ?? locale
  } catch {
    // An author may have used a key that is no language tag.
    return locale
  }
}
