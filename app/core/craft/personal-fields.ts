import type { Question } from '../definition/definition.ts'
import type { LocatedQuestion } from './craft-rule.ts'
import { plainText } from './words.ts'

/** What of oneself is asked for, as HTML's `autocomplete` calls it. */
export type PersonalField = 'name' | 'email' | 'tel' | 'street-address' | 'bday'

const BY_WORDS: readonly (readonly [PersonalField, RegExp])[] = [
  ['email', /\be-?mail(?: ?address| ?adresse)?\b/i],
  [
    'tel',
    /\b(?:(?:tele)?phone|mobile|cell) ?(?:number|no\.?)\b|\b(?:telefonnummer|handynummer)\b/i,
  ],
  ['bday', /\b(?:date of birth|birth ?date|birthday|geburtsdatum|geburtstag)\b/i],
  ['street-address', /\b(?:(?:home|postal|street|mailing) address|anschrift|postadresse)\b/i],
  [
    'name',
    /^(?:(?:what is |please (?:enter|give) )?your )?(?:full |first |last |family |sur)?name\??$|\b(?:your (?:full |first |last |family |sur)?name|vor- und nachname|ihr (?:vor|nach)?name)\b/i,
  ],
]

/** A field in which somebody writes what names them; null where none is asked for. */
export function personalField({ part, json }: LocatedQuestion): PersonalField | null {
  if (part.kind !== 'text' || part.lines === 'many') return null
  if (part.inputType === 'email' || part.inputType === 'tel') return part.inputType
  const title = plainText(part.title)
  // A question about somebody else's name, or about a matter, is longer.
  if (title.split(' ').length > 12) return null
  const found = BY_WORDS.find(([, words]) => words.test(title))?.[0] ?? null
  return found === 'bday' && part.inputType !== 'date' && part.inputType !== 'text'
    ? null
    : (found ?? named(json))
}

const named = ({ autocomplete }: LocatedQuestion['json']): PersonalField | null =>
  BY_WORDS.map(([field]) => field).find((field) => field === autocomplete) ?? null

/** Whether a question takes what names somebody. */
export const isPersonal = (located: LocatedQuestion): boolean =>
  personalField(located) !== null || keepsMore(located.part)

const keepsMore = ({ kind }: Question): boolean => kind === 'signature'
