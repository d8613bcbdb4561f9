const NUMBER = /^([+-]?)(\d+)(?:[.,](\d+))?$/

/**
 * Point and comma both divide off decimals. `1,000` and `1.000` are a thousand to some and one to
 * others, so they stay words, and the checker asks again rather than guessing.
 */
export function readNumber(text: string): string | number {
  const trimmed = text.trim().replace('\u2212', '-')
  const match = NUMBER.exec(trimmed)
  if (match === null) return trimmed
  const [, sign = '', whole = '', decimals = ''] = match
  if (decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return trimmed
  const number = Number(`${sign}${whole}.${decimals === '' ? '0' : decimals}`)
  return Number.isFinite(number) ? number : trimmed
}
