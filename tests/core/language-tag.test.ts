import { expect, test } from 'vitest'
import { countedIn } from '#app/core/language/plural.ts'
import { dirOf, languageTag } from '#app/core/language/language-tag.ts'

test('a language is told to browsers by the name that they know', () => {
  expect(['pt_BR', 'zh-cn', 'mm', 'tel', 'de'].map(languageTag)).toEqual([
    'pt-BR',
    'zh-CN',
    'my',
    'te',
    'de',
  ])
})

test('what no browser knows is undetermined, and breaks nothing', () => {
  expect(['x', 'de-a', '', 'abc-12345678901'].map(languageTag)).toEqual([
    'und',
    'und',
    'und',
    'und',
  ])
})

test('Arabic, Hebrew, Persian and Urdu run from the right', () => {
  expect(['ar', 'he-IL', 'fa', 'ur', 'ar_EG', 'pa-Arab'].map(dirOf)).toEqual(Array(6).fill('rtl'))
  expect(['en', 'de-AT', '', 'ur-Latn', 'pa'].map(dirOf)).toEqual(Array(5).fill('ltr'))
})

test('a form that a language does not need is not asked for', () => {
  expect(countedIn('ja')(1, { one: 'never', other: '#' })).toBe('1')
  expect(countedIn('ar')(2, { other: '#' })).toBe('2')
})
