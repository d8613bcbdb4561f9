import { expect, test } from 'vitest'
import { readingEase } from '#app/core/craft/reading-ease.ts'
import { readingEase as byLibrary } from '#tests/support/reading-ease.ts'

const EN = [
  'In the last six months, have you contacted any organisation about a problem with a product?',
  'How were you feeling when you made contact, and how did the person who helped you treat you?',
  'Considerable organisational responsibility necessitates interdisciplinary communication strategies.',
]
const DE = [
  'Haben Sie in den letzten sechs Monaten den Kundenservice eines Unternehmens kontaktiert?',
  'Wie haben Sie sich gefühlt, als Sie Kontakt aufgenommen haben, und wer hat Ihnen geholfen?',
]

test('counting vowels comes near to counting syllables with a library', () => {
  const gap = (readingEase('en', EN) ?? 0) - (byLibrary('en', EN) ?? 0)
  expect(Math.abs(gap)).toBeLessThan(5)
})

test('German is measured by its own formula', () => {
  expect(readingEase('de', DE)).toBeCloseTo(byLibrary('de', DE) ?? 0, 8)
})

test('of a few words nothing is said', () => {
  expect(readingEase('en', ['How old are you?'])).toBeNull()
})
