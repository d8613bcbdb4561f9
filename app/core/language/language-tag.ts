/** Languages that SurveyJS knows by another name than the rest of the world. */
const OTHER_NAMES: Readonly<Record<string, string>> = { mm: 'my', tel: 'te', ua: 'uk', cz: 'cs' }

/** Asked for hundreds of times a page, and `Intl` is slow. */
const PLAIN = /^[a-z]{2}$/

const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)$/

/**
 * What a survey calls a language, as browsers and `Intl` take it. A survey may write `pt_BR`; what
 * no browser would understand is said to be undetermined.
 */
export function languageTag(locale: string): string {
  if (PLAIN.test(locale)) return OTHER_NAMES[locale] ?? locale
  const [base = '', ...rest] = locale.split(/[-_]/)
  const known = OTHER_NAMES[base.toLowerCase()] ?? base
  try {
    return Intl.getCanonicalLocales([known, ...rest].join('-'))[0] ?? 'und'
  } catch {
    return 'und'
  }
}

export const baseOf = (locale: string): string =>
  languageTag(locale).split('-')[0]?.toLowerCase() ?? ''

/** Node's `Intl.Locale` does not tell in every version, hence a list. The script goes before it. */
export function dirOf(locale: string): 'ltr' | 'rtl' {
  const script = /-([A-Z][a-z]{3})(?:-|$)/.exec(languageTag(locale))?.[1]
  if (script !== undefined) return /^(?:Arab|Hebr|Nkoo|Syrc|Thaa)$/.test(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.test(baseOf(locale)) ? 'rtl' : 'ltr'
}
