import { describe, expect, test } from 'vitest'
import { example, saidIn, SPOKEN, type Language } from '#tests/support/own-words.ts'
import { readingEase, sentencesIn, wordsIn } from '#tests/support/reading-ease.ts'

const LANGUAGES = Object.keys(SPOKEN) as readonly Language[]

/** Longer words are usual in German and Spanish, and the formulas don't quite make up for it. */
const BARS = [
  { language: 'en', whole: 80, each: 60 },
  { language: 'de', whole: 65, each: 45 },
  { language: 'fr', whole: 75, each: 60 },
  { language: 'es', whole: 75, each: 45 },
] as const

const textsIn = (language: Language): readonly string[] =>
  saidIn(language).map((said) => example(language, said))
const isWhole = (text: string) => /[.!?؟]$/.test(text)

test.each(LANGUAGES)('no sentence of ours is longer than 25 words (%s)', (language) => {
  const tooLong = textsIn(language)
    .flatMap(sentencesIn)
    .filter((sentence) => wordsIn(sentence).length > 25)
  expect(tooLong).toEqual([])
})

describe.each(BARS)('in $language', ({ language, whole, each }) => {
  test('our sentences are easy to read, taken together', () => {
    expect(readingEase(language, textsIn(language).filter(isWhole))).toBeGreaterThan(whole)
  })

  test('and none of them is hard', () => {
    const hard = textsIn(language)
      .filter((text) => isWhole(text) && wordsIn(text).length >= 10)
      .filter((text) => (readingEase(language, [text]) ?? 0) < each)
    expect(hard).toEqual([])
  })
})

test('the bar tells plain words from those of an office', () => {
  const office = {
    en: 'Notwithstanding the aforementioned provisions, participation necessitates authorisation.',
    de: 'Die Inanspruchnahme der Teilnahmemöglichkeit setzt eine Einverständniserklärung voraus.',
    fr: 'Nonobstant les dispositions susmentionnées, la participation nécessite une autorisation.',
    es: 'La participación en el procedimiento requiere autorización administrativa preliminar.',
  }
  for (const { language, each } of BARS)
    expect(readingEase(language, [office[language]])).toBeLessThan(each)
})

test('the figures are those of the formulas', () => {
  // One sentence, six words, six syllables.
  expect(readingEase('en', ['The cat sat on the mat.'])).toBeCloseTo(206.835 - 6.09 - 84.6, 5)
  // Four words; Ka-tze, liegt, auf, Ma-tten.
  expect(readingEase('de', ['Katze liegt auf Matten.'])).toBeCloseTo(180 - 4 - 58.5 * 1.5, 5)
  // Three words; le, chat, dort.
  expect(readingEase('fr', ['Le chat dort.'])).toBeCloseTo(207 - 3.045 - 73.6, 5)
  // Three words; el, ga-to, duer-me.
  expect(readingEase('es', ['El gato duerme.'])).toBeCloseTo(206.84 - 3.06 - 100, 5)
})
