import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '#app/core/json-fault.ts'

test.each([
  ['{"a": 1,}', 1, 9],
  ['{"a"\n:tru}', 2, 2],
  ['[1, 2', 1, 6],
  ['{"a": "x\n"}', 1, 7],
  ['', 1, 1],
  ['{} {}', 1, 4],
  ["{'a': 1}", 1, 2],
])('%j fails at line %i, column %i', (text, line, column) => {
  expect(jsonFault(text)).toMatchObject({ line, column })
})

test('it agrees with the engine on what is JSON', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const text = fc.oneof(
    fc.json(),
    fc
      .json()
      .chain((json) =>
        fc
          .tuple(fc.nat(json.length), fc.constantFrom('', ',', '"', '}', '1', '\\', ' ', '-'))
          .map(([at, put]) => json.slice(0, at) + put + json.slice(at + 1)),
      ),
  )
  fc.assert(fc.property(text, (each) => (jsonFault(each) === null) === parses(each)))
})

test('nested a million times, it still answers', () => {
  expect(jsonFault('['.repeat(1_000_000))?.message).toBe('The text ends too early')
})
