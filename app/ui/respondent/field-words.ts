import { FIELDS_AR } from './field-words.ar.ts'
import { FIELDS_DE } from './field-words.de.ts'
import { FIELDS_EN } from './field-words.en.ts'
import { FIELDS_ES } from './field-words.es.ts'
import { FIELDS_FR } from './field-words.fr.ts'

/** How answers are written, told beside their fields. Numbers come as the language writes them. */
export type FieldWords = {
  readonly placeOf: (choice: string) => string
  readonly noPlace: string
  readonly rankAll: (last: string) => string
  readonly rankPicked: (min: number | null, max: number | null) => string
  readonly rankMore: (min: number) => string
  readonly between: (min: string, max: string) => string
  readonly inSteps: (step: string) => string
  readonly from: string
  readonly to: string
  readonly ownComment: string
  readonly ownAnswer: string
  readonly ownAnswers: string
  readonly upTo: (count: number) => string
  readonly atLeast: (count: number) => string
  readonly like: (example: string) => string
  /** Signs of a pattern that stand for others. */
  readonly digit: string
  readonly letter: string
  readonly either: string
  readonly noPicture: string
  readonly notKnownYet: string
}

const BY_LANGUAGE: { readonly [language: string]: FieldWords } = {
  ar: FIELDS_AR,
  de: FIELDS_DE,
  en: FIELDS_EN,
  es: FIELDS_ES,
  fr: FIELDS_FR,
}

export const fieldWordsFor = (locale: string): FieldWords =>
  BY_LANGUAGE[locale.toLowerCase().split('-')[0] ?? ''] ?? FIELDS_EN
