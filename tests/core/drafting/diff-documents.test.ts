import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReservedName, type Json } from '#app/core/json.ts'
import { diffDocuments } from '#app/core/drafting/diff-documents.ts'
import { applyOperations } from '#app/core/drafting/operation.ts'

function reached(before: Json, after: Json): Json {
  const done = applyOperations(before, diffDocuments(before, after))
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  return done.value.document
}

const survey = (...pages: readonly (readonly string[])[]): Json => ({
  source: {
    pages: pages.map((names, at) => ({
      name: `p${at + 1}`,
      elements: names.map((name) => ({ type: 'text', name, title: `Title of ${name}` })),
    })),
  },
  study: {},
})

test('nothing leads from a document to itself, however its members are ordered', () => {
  expect(diffDocuments({ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 })).toEqual([])
})

test('a changed text is one change of that text', () => {
  expect(diffDocuments({ a: { title: 'Old', b: 1 } }, { a: { title: 'New', b: 1 } })).toEqual([
    { op: 'replace', path: '/a/title', value: 'New' },
  ])
})

test('a question that went to another page is moved, with what it holds', () => {
  const operations = diffDocuments(survey(['a', 'b'], ['c']), survey(['b'], ['c', 'a']))
  expect(operations).toEqual([
    { op: 'move', from: '/source/pages/0/elements/0', path: '/source/pages/1/elements/1' },
  ])
})

test('the last question that is put first is one move', () => {
  expect(diffDocuments(survey(['a', 'b', 'c', 'd']), survey(['d', 'a', 'b', 'c']))).toEqual([
    { op: 'move', from: '/source/pages/0/elements/3', path: '/source/pages/0/elements/0' },
  ])
})

test('a choice that is put between two others leaves both alone', () => {
  const list = (...choices: readonly Json[]): Json => ({ choices })
  expect(diffDocuments(list('a', { value: 'b' }), list('a', 'new', { value: 'b' }))).toEqual([
    { op: 'add', path: '/choices/1', value: 'new' },
  ])
})

test('a question moved into a panel that stood behind it finds its place', () => {
  const panel = (...names: readonly string[]): Json => ({
    type: 'panel',
    name: 'panel',
    elements: names.map((name) => ({ type: 'text', name })),
  })
  const before: Json = {
    pages: [{ name: 'p', elements: [{ type: 'text', name: 'a' }, panel('b')] }],
  }
  const after: Json = { pages: [{ name: 'p', elements: [panel('b', 'a')] }] }
  expect(diffDocuments(before, after)).toEqual([
    { op: 'move', from: '/pages/0/elements/0', path: '/pages/0/elements/0/elements/1' },
  ])
})

/** No step takes a name of JavaScript's own machinery, wherever it comes from. */
const isWithoutReservedNames = (value: Json): boolean =>
  typeof value !== 'object' ||
  value === null ||
  Object.entries(value).every(
    ([name, member]: [string, Json]) => !isReservedName(name) && isWithoutReservedNames(member),
  )

test('whatever was written, the changes lead to exactly that', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const { node } = fc.letrec<{ node: Json; element: Json }>((tie) => ({
    element: fc.record(
      {
        name,
        title: fc.string({ maxLength: 3 }),
        elements: fc.array(tie('element'), { maxLength: 3 }),
        choices: fc.array(
          fc.oneof(name, fc.integer({ min: 0, max: 3 }), fc.record({ value: name, text: name })),
          { maxLength: 5 },
        ),
      },
      { requiredKeys: ['name'] },
    ),
    node: fc.record({
      source: fc.record({
        pages: fc.array(tie('element'), { maxLength: 4 }),
        other: (fc.jsonValue() as fc.Arbitrary<Json>).filter(isWithoutReservedNames),
      }),
      study: fc.constant({}),
    }),
  }))
  fc.assert(
    fc.property(node, node, (before, after) => {
      expect(reached(before, after)).toEqual(after)
    }),
    { numRuns: 500 },
  )
})
