import { expect, test } from 'vitest'
import { safeName } from '#app/core/response/check/check-uploads.ts'

test.each([
  ['C:\\photos\\cat.png', 'cat.png'],
  ['../../etc/passwd', 'passwd'],
  ['..', 'file'],
  ['', 'file'],
  ['a\r\nb"c.txt', 'abc.txt'],
  [`${'a'.repeat(254)}😀`, 'a'.repeat(254)],
])('the name %j becomes %j', (sent, kept) => {
  expect(safeName(sent)).toBe(kept)
})
