import { expect, test } from 'vitest'
import { inReadingOrder } from '#app/core/response/reading-order.ts'

const order = (reads: Readonly<Record<string, readonly string[]>>) =>
  inReadingOrder(Object.entries(reads).map(([name, others]) => ({ name, reads: others }))).map(
    ({ name }) => name,
  )

test('each comes after those that it reads', () => {
  expect(order({ c: ['b'], a: [], b: ['a'] })).toEqual(['a', 'b', 'c'])
})

test('names that nobody has are passed over', () => {
  expect(order({ a: ['nobody'] })).toEqual(['a'])
})

test('a circle ends where it was entered', () => {
  expect(order({ a: ['b'], b: ['a'], c: ['c'] })).toEqual(['b', 'a', 'c'])
})

test('a chain of a hundred thousand is put in order', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]),
  )
  expect(order(chain)[0]).toBe('n99999')
})
