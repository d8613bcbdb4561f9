import { languageName } from '../language/language-name.ts'
import type { CollectorKind } from '../response/collector.ts'

export const printedNumber = (value: number): string => value.toLocaleString('en')

/** `19 May 2026`, alike wherever it is printed. */
export const printedDay = (instant: number): string =>
  new Date(instant).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

const DOORS: { readonly [kind in CollectorKind]?: string } = {
  open: 'an open link',
  'single-use': 'personal links that work once',
  panel: 'a panel that sends its members',
  embed: 'pages of others in which the survey stands',
}

/** Nothing where no answers came yet. */
export function doorSentence(doors: readonly CollectorKind[]): readonly string[] {
  const said = [...new Set(doors)].flatMap((kind) => DOORS[kind] ?? [])
  return said.length === 0 ? [] : [`Answers came through ${listed(said)}.`]
}

export const spokenLanguages = (locales: readonly string[]): string =>
  listed(locales.map(languageName))

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
