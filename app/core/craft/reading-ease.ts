import type { KnownLanguage } from './words.ts'
import { wordsOf } from './words.ts'

/**
 * How easy a text is to read, from 0 to about 100: Flesch's formula, and Amstad's for German.
 * Null for less than a sentence, of which it says nothing.
 */
export function readingEase(language: KnownLanguage, texts: readonly string[]): number | null {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (words.length < FEWEST_WORDS) return null
  const length = words.length / sentences.length
  const syllables = words.reduce((sum, word) => sum + syllablesIn(language, word), 0) / words.length
  return language === 'en'
    ? 206.835 - 1.015 * length - 84.6 * syllables
    : 180 - length - 58.5 * syllables
}

const FEWEST_WORDS = 12

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+/u).filter((sentence) => wordsOf(sentence).length > 0)

/** Groups of vowels, less those that English writes and does not say. */
function syllablesIn(language: KnownLanguage, word: string): number {
  if (language === 'de')
    return Math.max(1, word.match(/ie|ei|eu|äu|au|ai|aa|ee|oo|[aeiouyäöü]/giu)?.length ?? 0)
  const spoken = word
    .toLowerCase()
    .replace(/['’]\p{L}+$/u, '')
    .replace(/(?<=[^aeiouy])es$|(?<=[^aeioudt])ed$|(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$/u, '')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}
