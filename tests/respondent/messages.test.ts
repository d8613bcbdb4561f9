import { expect, test } from 'vitest'
import { dirOf, languageName } from '#app/ui/respondent/languages.ts'
import { DE } from '#app/ui/respondent/messages.de.ts'
import { EN } from '#app/ui/respondent/messages.en.ts'
import { messagesFor } from '#app/ui/respondent/messages.ts'

/** Every sentence with the path that leads to it; those made from parameters are made from none. */
function sentences(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, (value as (params: object) => string)({})]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => sentences(child, `${path}/${key}`))
}

test('every sentence exists in both languages, and none is left in English', () => {
  const [english, german] = [new Map(sentences(EN)), new Map(sentences(DE))]
  expect([...german.keys()]).toEqual([...english.keys()])
  for (const [path, sentence] of german) {
    expect(sentence.trim(), path).not.toBe('')
    expect(sentence, path).not.toBe(english.get(path))
  }
})

test('a language that we do not speak falls back to English', () => {
  expect(messagesFor('fr')).toBe(EN)
  expect(messagesFor('de-AT')).toBe(DE)
  expect(messagesFor('EN-gb')).toBe(EN)
})

test('numbers stand in the sentences that need them', () => {
  expect(EN.problems.too_few_choices({ min: 1 })).toBe('Choose at least 1 answer.')
  expect(EN.problems.too_few_choices({ min: 2 })).toBe('Choose at least 2 answers.')
  expect(DE.problems.too_long({ max: 10, length: 12 })).toBe(
    'Kürzen Sie Ihre Antwort auf 10 Zeichen. Jetzt hat sie 12.',
  )
  expect(EN.problems.exclusive_choice({ choice: 'None of these' })).toBe(
    'Untick “None of these”, or untick the other answers.',
  )
})

test('a language is called what its speakers call it', () => {
  expect(languageName('en')).toBe('English')
  expect(languageName('de')).toBe('Deutsch')
  expect(languageName('not a language')).toBe('not a language')
})

test('Arabic, Hebrew and Persian run from the right', () => {
  expect(['ar', 'he-IL', 'fa'].map(dirOf)).toEqual(['rtl', 'rtl', 'rtl'])
  expect(['en', 'de-AT', ''].map(dirOf)).toEqual(['ltr', 'ltr', 'ltr'])
})
