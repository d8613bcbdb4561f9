import { expect, test } from 'vitest'
import { ownTitle } from '#app/core/drafting/edits/own-text.ts'

test.each([
  [{ title: 'The basics' }, 'The basics'],
  [{ title: { default: 'The basics', es: 'Lo básico' } }, 'The basics'],
  [{ title: { en: 'The basics', es: 'Lo básico' } }, 'The basics'],
  [{ locale: 'es', title: { en: 'The basics', es: 'Lo básico' } }, 'Lo básico'],
  [{ title: ' ' }, ''],
  [{}, ''],
])('%j is called “%s”', (source, title) => {
  expect(ownTitle(source)).toBe(title)
})
