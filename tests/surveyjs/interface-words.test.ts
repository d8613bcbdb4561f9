import { expect, test } from 'vitest'
import written from '#app/core/language/interface-words.json'
import { interfaceWordsFor } from '#app/core/language/interface-words-for.ts'
import { readInterfaceWords } from '#app/surveyjs/read-interface-words.ts'
import { SPOKEN } from '#tests/support/own-words.ts'

test('what is written down is what survey-core says today', () => {
  const all = Object.entries(readInterfaceWords())
  const borrowed = all.filter(([tag]) => !Object.hasOwn(SPOKEN, tag))
  // Else: npm run interface-words
  expect(written).toEqual(Object.fromEntries(borrowed))
  expect(borrowed.length).toBeGreaterThan(45)
})

test('a string that lost the place of its number is left out', () => {
  // "पृष्ठ 1 में से 0" for "Page {0} of {1}".
  expect(interfaceWordsFor('hi')).not.toHaveProperty('progressText')
  expect(interfaceWordsFor('hi')).toHaveProperty('pageNextText')
})

test.each([
  ['it', 'Successivo'],
  ['it-CH', 'Successivo'],
  ['nb', 'Neste'],
  ['pt_BR', 'Próximo'],
  ['zh', '下一页'],
  ['zh-Hant-HK', '下一頁'],
] as const)('%s is found', (locale, next) => {
  expect(interfaceWordsFor(locale).pageNextText).toBe(next)
})

test('a language that nobody speaks has no words', () => {
  expect(interfaceWordsFor('xx')).toEqual({})
  expect(interfaceWordsFor('constructor')).toEqual({})
})
