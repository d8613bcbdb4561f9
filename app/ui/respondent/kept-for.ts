import { countedIn, type PluralForms } from '#app/core/language/plural.ts'

/** "7 days", or in hours where it is less than two days. */
export function keptForIn(language: string, days: PluralForms, hours: PluralForms) {
  const counted = countedIn(language)
  return (ms: number): string =>
    ms >= 2 * DAY
      ? counted(Math.floor(ms / DAY), days)
      : counted(Math.max(1, Math.floor(ms / HOUR)), hours)
}

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
