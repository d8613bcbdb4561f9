import { expect, test } from 'vitest'
import { circlesIn } from '#app/core/logic/circles.ts'

const arrows = (reads: { readonly [name: string]: string }) =>
  new Map(Object.entries(reads).map(([name, others]) => [name, new Set(others)]))

test('what waits for itself, at once or over others, is found, and nothing that only leads there', () => {
  expect(circlesIn(arrows({ a: 'b', b: 'c', c: 'b', d: 'dx', e: 'a' }))).toEqual([
    ['b', 'c'],
    ['d'],
  ])
  expect(circlesIn(arrows({ a: 'bc', b: 'a', c: 'a' }))).toEqual([['a', 'b', 'c']])
  expect(circlesIn(arrows({ a: 'b', b: '', c: 'ab' }))).toEqual([])
})

test('a chain as long as a survey may be is followed to its end', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `q${at}`)
  const chain = new Map(names.map((name, at) => [name, new Set([names[(at + 1) % 20_000] ?? ''])]))
  expect(circlesIn(chain).map(({ length }) => length)).toEqual([20_000])
})
