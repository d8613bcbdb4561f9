import { syllable } from 'syllable'
import type { Language } from './own-words.ts'

export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?؟])\s+/u).filter((sentence) => wordsIn(sentence).length > 0)

export const wordsIn = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.@/-][\p{L}\p{M}\p{N}]+)*/gu) ?? []

/**
 * How easy a text is to read, from 0 to about 100, after the formula that was made for its language
 * out of Flesch's: Amstad's for German, Kandel and Moles's for French, Fernández Huerta's for Spanish.
 * None is made for Arabic.
 */
const FORMULAS: Partial<Record<Language, (length: number, syllables: number) => number>> = {
  en: (length, syllables) => 206.835 - 1.015 * length - 84.6 * syllables,
  de: (length, syllables) => 180 - length - 58.5 * syllables,
  fr: (length, syllables) => 207 - 1.015 * length - 73.6 * syllables,
  es: (length, syllables) => 206.84 - 1.02 * length - 60 * syllables,
}

export function readingEase(language: Language, texts: readonly string[]): number | null {
  const formula = FORMULAS[language]
  if (formula === undefined) return null
  const sentences = texts.flatMap(sentencesIn)
  const words = sentences.flatMap(wordsIn)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(language, word), 0)
  return formula(words.length / sentences.length, syllables / words.length)
}

/** Groups of vowels, which these languages write about as they say them; English needs a library. */
function syllablesOf(language: Language, word: string): number {
  if (language === 'en') return Math.max(1, syllable(word))
  const spoken = language === 'fr' ? word.replace(/(?<=[^aeiouyéèêàâîôû])e(?:s|nt)?$/iu, '') : word
  return Math.max(1, spoken.match(GROUPS[language] ?? GROUPS['de'])?.length ?? 0)
}

const GROUPS: { readonly de: RegExp; readonly [language: string]: RegExp } = {
  de: /ie|ei|eu|äu|au|ai|aa|ee|oo|[aeiouyäöü]/giu,
  fr: /[aeiouyéèêëàâîïôûùœ]+/giu,
  es: /[iuü]?[aeoáéó][iuy]?|[íú]|[iu]{1,2}|y\b/giu,
}
