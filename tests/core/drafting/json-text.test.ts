import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJsonText } from '#app/core/drafting/json-text.ts'

const faultIn = (text: string) => {
  const read = readJsonText(text)
  return read.ok ? null : read.problem
}

test('a missing comma is said where it is missing', () => {
  expect(faultIn('{\n  "a": 1\n  "b": 2\n}')).toMatchObject({
    line: 3,
    column: 3,
    message: 'A comma is missing before this, or a closing brace }',
  })
})

test('each mistake that one makes by hand has words of its own', () => {
  const messages = {
    "{'a': 1}": 'The name of a property is missing, in double quotes',
    '{"a": 1,}': 'The comma before this bracket is one too many',
    '[1,]': 'A value is missing here, or the comma before it is one too many',
    '{"a" 1}': 'A colon is missing after “a”',
    '{"a": 1': 'The text ends too early. A comma is missing before this, or a closing brace }',
    '{"a": "b}': 'This text has no closing quote on its line',
    '{"a": 1}}': 'The document has ended, and more follows. One bracket may be too many',
    '{"a": 1, "a": 2}': '“a” stands twice in one object',
    '{"__proto__": 1}': '“__proto__” can’t be used as a name',
    '{"a": \'b\'}': 'Text stands in double quotes, not in single ones',
  }
  for (const [text, message] of Object.entries(messages))
    expect(faultIn(text)?.message, text).toBe(message)
})

test('a name that nobody may use, or that stands twice, is said where it stands', () => {
  for (const name of ['__proto__', 'constructor', 'prototype', 'toString'])
    expect(faultIn(`{\n  "pages": [\n    { "name": "a", "${name}": {} }\n  ]\n}`)).toMatchObject({
      line: 3,
      column: 20,
      message: `“${name}” can’t be used as a name`,
    })
  expect(faultIn('{\n  "title": "a",\n  "\\u0074itle": "b"\n}')).toMatchObject({
    line: 3,
    column: 3,
    message: '“title” stands twice in one object',
  })
})

test('every value is found in the text that it was read from', () => {
  const text = '{ "pages": [ { "name": "p", "a/b": true } ] }'
  const read = readJsonText(text)
  const spans = read.ok ? read.value.places : new Map()
  const at = (pointer: string) => {
    const span = spans.get(pointer) as { from: number; to: number } | undefined
    return span === undefined ? null : text.slice(span.from, span.to)
  }
  expect(at('/pages/0/name')).toBe('"p"')
  expect(at('/pages/0/a~1b')).toBe('true')
  expect(at('/pages/0')).toBe('{ "name": "p", "a/b": true }')
})

test('it reads what JSON is, whatever is written', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(4), (value, space) => {
      const text = JSON.stringify(value, null, space)
      const read = readJsonText(text)
      if (read.ok) expect(JSON.stringify(read.value.value)).toBe(JSON.stringify(value))
      else expect(read.problem.message).toMatch(/can’t be used as a name/)
    }),
  )
})

test('it takes nothing that JSON does not know', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', '01', 'true', ' ')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const read = readJsonText(text)
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      if (read.ok) expect(isJson).toBe(true)
      else if (isJson) expect(read.problem.message).toMatch(/twice/)
    }),
    { numRuns: 2000 },
  )
})
