import { expect, test } from 'vitest'
import { changeCodes, MOST_CODES, usedCodes, type Code } from '#app/core/coding/codes.ts'
import { textSearch } from '#app/core/language/text-search.ts'
import { must } from '#tests/support/world.ts'

const price: Code = { value: 1, label: 'Price', state: 'used' }

test('a code’s value is never given to another, though it was removed', () => {
  const removed = must(changeCodes([price], { kind: 'remove', value: 1 }))
  const added = must(changeCodes(removed, { kind: 'add', label: 'Staff' }))
  expect(usedCodes(added)).toEqual([{ value: 2, label: 'Staff', state: 'used' }])
  const both = must(changeCodes(added, { kind: 'restore', value: 1 }))
  expect(usedCodes(both).map(({ label }) => label)).toEqual(['Price', 'Staff'])
})

test.each([
  [{ kind: 'add', label: ' PRICE ' }, 'taken'],
  [{ kind: 'add', label: '\t' }, 'empty'],
  [{ kind: 'add', label: 'x'.repeat(201) }, 'too_long'],
  [{ kind: 'rename', value: 9, label: 'Nine' }, 'not_there'],
  [{ kind: 'remove', value: 9 }, 'not_there'],
] as const)('%o is refused: %s', (change, code) => {
  expect(changeCodes([price], change)).toEqual({ ok: false, problem: code })
})

test('a code may keep its own name in another spelling', () => {
  expect(must(changeCodes([price], { kind: 'rename', value: 1, label: 'price' }))).toEqual([
    { ...price, label: 'price' },
  ])
})

test('there is an end to codes', () => {
  const many = Array.from({ length: MOST_CODES }, (_, n) => ({
    ...price,
    value: n + 1,
    label: `Code ${n}`,
  }))
  expect(changeCodes(many, { kind: 'add', label: 'One more' })).toMatchObject({
    problem: 'too_many',
  })
})

test.each([
  ['cafe', 'Im Café', true],
  ['rude STAFF', 'The staff were rude', true],
  ['rude price', 'The staff were rude', false],
  ['تم حل', 'هل تم حل مشكلتك؟', true],
])('looking for %s in %s finds it: %s', (query, text, finds) => {
  expect(textSearch(query)?.(text)).toBe(finds)
})

test('blanks look for nothing', () => {
  expect(textSearch('  ')).toBe(null)
})
