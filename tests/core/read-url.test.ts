import { expect, test } from 'vitest'
import { readUrl } from '#app/core/read-url.ts'

test('an address is read the same however often it is asked', () => {
  const hosts = new Set<string | undefined>()
  for (let times = 0; times < 20_000; times += 1)
    hosts.add(readUrl('https://bücher.example/größe')?.host)
  expect([...hosts]).toEqual(['xn--bcher-kva.example'])
})

test('what is no address is null', () => {
  expect(['', 'example.org', 'https://', '//x'].map((text) => readUrl(text))).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(readUrl('//x/y', 'http://localhost')?.host).toBe('x')
})
