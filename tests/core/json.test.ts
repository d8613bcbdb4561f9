import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, isJsonObject, type Json } from '#app/core/json.ts'

test('the order of keys does not change the canonical text', () => {
  expect(canonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}')
})

test('the order of a list does change the canonical text', () => {
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('a number and its digits as text are different content', () => {
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }))
})

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json)

test('canonical text is JSON of the same content, whatever order it came in', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(value)
      expect(canonicalJson(reversed(value))).toBe(text)
    }),
    { numRuns: 300 },
  )
})

test.each<[unknown, boolean]>([
  [{}, true],
  [[], false],
  [null, false],
  ['{}', false],
])('%j is a JSON object: %s', (value, expected) => {
  expect(isJsonObject(value)).toBe(expected)
})
