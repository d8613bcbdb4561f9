import { expect, test } from 'vitest'
import { readOrigin } from '#app/core/fieldwork/origins.ts'

test.each([
  ['https://www.example.org', 'https://www.example.org'],
  [' HTTPS://Example.ORG/ ', 'https://example.org'],
  ['https://example.org:8443', 'https://example.org:8443'],
  ['https://example.org:443', 'https://example.org'],
  ['https://bücher.example', 'https://xn--bcher-kva.example'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('%s is the origin %s', (text, origin) => {
  expect(readOrigin(text)).toEqual({ ok: true, value: origin })
})

test.each([
  '',
  '*',
  'https://*',
  'https://*.example.org',
  'https:',
  'example.org',
  '//example.org',
  'http://example.org',
  'ftp://example.org',
  'javascript:alert(1)',
  'null',
  'https://example.org/page',
  'https://example.org?x',
  'https://me@example.org',
  "https://example.org 'unsafe-inline'",
  'https://example.org; script-src *',
  'https://a.example, https://b.example',
  'https://example.org\nX-Header: 1',
  'https://exa%6dple.org/%0a',
  `https://${'a'.repeat(300)}.example`,
])('%j is no origin that may frame a survey', (text) => {
  expect(readOrigin(text).ok).toBe(false)
})
