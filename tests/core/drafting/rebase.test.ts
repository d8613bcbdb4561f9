import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '#app/core/json.ts'
import { applyOperations, type Operation } from '#app/core/drafting/operation.ts'
import { rebase } from '#app/core/drafting/rebase.ts'

const DRAFT: Json = {
  title: 'A',
  pages: [
    { name: 'p1', elements: [{ name: 'q1', title: 'One' }, { name: 'q2' }, { name: 'q3' }] },
    { name: 'p2', elements: [{ name: 'q4' }] },
  ],
}

const done = (document: Json, operations: readonly Operation[]): Json => {
  const result = applyOperations(document, operations)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value.document
}

const after = (mine: readonly Operation[], theirs: readonly Operation[]): Json => {
  const moved = rebase(DRAFT, mine, theirs)
  return moved.ok ? done(done(DRAFT, theirs), moved.value) : 'clash'
}

test('a change of a question follows it to where somebody else has moved it', () => {
  expect(
    after(
      [{ op: 'replace', path: '/pages/0/elements/0/title', value: 'New' }],
      [{ op: 'move', from: '/pages/0/elements/0', path: '/pages/1/elements/1' }],
    ),
  ).toMatchObject({ pages: [{}, { elements: [{ name: 'q4' }, { name: 'q1', title: 'New' }] }] })
})

test('what was taken out before a question does not make a change hit its neighbour', () => {
  expect(
    after(
      [{ op: 'add', path: '/pages/0/elements/2/title', value: 'Three' }],
      [{ op: 'remove', path: '/pages/0/elements/0' }],
    ),
  ).toMatchObject({ pages: [{ elements: [{ name: 'q2' }, { name: 'q3', title: 'Three' }] }, {}] })
})

test('two who move different questions both get what they wanted', () => {
  expect(
    after(
      [{ op: 'move', from: '/pages/0/elements/2', path: '/pages/0/elements/0' }],
      [{ op: 'move', from: '/pages/0/elements/0', path: '/pages/1/elements/0' }],
    ),
  ).toMatchObject({
    pages: [
      { elements: [{ name: 'q3' }, { name: 'q2' }] },
      { elements: [{ name: 'q1' }, { name: 'q4' }] },
    ],
  })
})

test.each<[string, Operation, Operation]>([
  [
    'the same text',
    { op: 'replace', path: '/title', value: 'B' },
    { op: 'replace', path: '/title', value: 'C' },
  ],
  [
    'a question that is gone',
    { op: 'replace', path: '/pages/0/elements/0/title', value: 'B' },
    { op: 'remove', path: '/pages/0/elements/0' },
  ],
  [
    'a page of which a question was changed',
    { op: 'remove', path: '/pages/0' },
    { op: 'replace', path: '/pages/0/elements/0/title', value: 'B' },
  ],
  [
    'one question that both move',
    { op: 'move', from: '/pages/0/elements/0', path: '/pages/1/elements/0' },
    { op: 'move', from: '/pages/0/elements/0', path: '/pages/0/elements/2' },
  ],
])('%s: the second is told of the first', (_, mine, theirs) => {
  expect(after([mine], [theirs])).toBe('clash')
})

test('the same change twice is made once', () => {
  const remove: Operation = { op: 'remove', path: '/pages/0/elements/0' }
  expect(after([remove], [remove])).toEqual(done(DRAFT, [remove]))
})

/** Places that exist in any draft made from small lists of small objects. */
const anyPath = fc.constantFrom(
  '/title',
  '/pages/0',
  '/pages/1',
  '/pages/0/elements/0',
  '/pages/0/elements/1',
  '/pages/0/elements/2',
  '/pages/1/elements/0',
  '/pages/0/elements/0/title',
  '/pages/0/elements/1/title',
  '/pages/0/name',
)
const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ op: fc.constant('add' as const), path: anyPath, value: fc.string({ maxLength: 2 }) }),
  fc.record({
    op: fc.constant('replace' as const),
    path: anyPath,
    value: fc.string({ maxLength: 2 }),
  }),
  fc.record({ op: fc.constant('remove' as const), path: anyPath }),
  fc.record({ op: fc.constant('move' as const), from: anyPath, path: anyPath }),
)

test('where nothing clashes it does not matter who was first, but for the order of entries', () => {
  const sorted = (value: Json): string =>
    canonicalJson(value).replace(/[^\w]/g, '').split('').sort().join('')
  let met = 0
  fc.assert(
    fc.property(
      fc.array(anyOperation, { maxLength: 3 }),
      fc.array(anyOperation, { maxLength: 3 }),
      (mine, theirs) => {
        const [own, other] = [applyOperations(DRAFT, mine), applyOperations(DRAFT, theirs)]
        if (!own.ok || !other.ok) return
        const [forward, back] = [rebase(DRAFT, mine, theirs), rebase(DRAFT, theirs, mine)]
        if (!forward.ok || !back.ok) return
        met += 1
        expect(sorted(done(other.value.document, forward.value))).toBe(
          sorted(done(own.value.document, back.value)),
        )
      },
    ),
    { numRuns: 4000, seed: 6 },
  )
  expect(met).toBeGreaterThan(500)
})

test('what takes a change back leads to the document from before', () => {
  fc.assert(
    fc.property(fc.array(anyOperation, { maxLength: 6 }), (operations) => {
      const changed = applyOperations(DRAFT, operations)
      if (!changed.ok) return
      expect(done(changed.value.document, changed.value.inverse)).toEqual(DRAFT)
    }),
    { seed: 6 },
  )
})
