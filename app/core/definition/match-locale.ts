/** The language among those available that is wanted, or its base (`de` for `de-AT`); else null. */
export function matchLocale(wanted: string | null, available: readonly string[]): string | null {
  if (wanted === null) return null
  const [whole, base] = [wanted.toLowerCase(), wanted.toLowerCase().split('-')[0]]
  return (
    available.find((locale) => locale.toLowerCase() === whole) ??
    available.find((locale) => locale.toLowerCase() === base) ??
    null
  )
}
