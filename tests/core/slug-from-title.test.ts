import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugFromTitle } from '#app/core/definition/slug-from-title.ts'
import { parseSlug } from '#app/core/ids.ts'

test.each([
  ['Wie war’s bei uns?', 1, 'wie-wars-bei-uns'],
  ['  Größe & Maß  ', 1, 'grosse-mass'],
  ['When you contacted us', 3, 'when-you-contacted-us-3'],
  ['顧客調査', 1, 'survey'],
  ['', 2, 'survey-2'],
])('%s, the %i. time, becomes %s', (title, n, slug) => {
  expect(slugFromTitle(title, n)).toBe(slug)
})

test('every title gives an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(9999), (title, n) => {
      expect(parseSlug(slugFromTitle(title, n + 1)).ok).toBe(true)
    }),
  )
})
