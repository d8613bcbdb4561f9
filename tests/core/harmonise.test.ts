import { expect, test } from 'vitest'
import { harmonise } from '#app/core/codebook/harmonise.ts'
import type { Codebook } from '#app/core/codebook/variable.ts'
import type { JsonObject } from '#app/core/json.ts'
import { asking } from './plans.ts'

/** Newest first, as versions are listed. */
const together = (...sources: readonly (readonly JsonObject[])[]): Codebook =>
  harmonise(
    sources.map((elements, index) => ({
      number: sources.length - index,
      codebook: asking(...elements).codebook,
    })),
  )

const values = (codebook: Codebook, id: string) =>
  codebook.find((variable) => variable.id === id)?.categories.map(({ value }) => value)

test('the newest version decides labels and the order of choices', () => {
  const codebook = together(
    [{ type: 'radiogroup', name: 'a', title: 'New', choices: ['y', 'x'] }],
    [{ type: 'radiogroup', name: 'a', title: 'Old', choices: ['x', 'y'] }],
  )
  expect(codebook).toHaveLength(1)
  expect(codebook[0]?.label.default).toBe('New')
  expect(values(codebook, 'a')).toEqual(['y', 'x'])
})

test('a choice that a later version dropped stays at the end', () => {
  const codebook = together(
    [{ type: 'radiogroup', name: 'a', choices: ['x', 'new'] }],
    [{ type: 'radiogroup', name: 'a', choices: ['gone', 'x'] }],
  )
  expect(values(codebook, 'a')).toEqual(['x', 'new', 'gone'])
})

test('1 and "1" are one choice', () => {
  const codebook = together(
    [{ type: 'radiogroup', name: 'a', choices: [1, 2] }],
    [{ type: 'radiogroup', name: 'a', choices: ['1', '2'] }],
  )
  expect(values(codebook, 'a')).toEqual([1, 2])
})

test('a question that a later version left out keeps its variable', () => {
  const codebook = together([{ type: 'comment', name: 'new' }], [{ type: 'rating', name: 'gone' }])
  expect(codebook.map(({ id }) => id)).toEqual(['new', 'gone'])
})

test('a variable whose kind changed is named after the version that last used it', () => {
  const codebook = together(
    [{ type: 'text', name: 'age', inputType: 'number' }],
    [{ type: 'radiogroup', name: 'age', choices: ['young', 'old'] }],
    [{ type: 'comment', name: 'age' }],
  )
  expect(codebook.map(({ id, measure }) => [id, measure])).toEqual([
    ['age', 'scale'],
    ['age@2', 'nominal'],
    ['age@1', 'text'],
  ])
})

test('a list that became a rating is still the same choice', () => {
  const codebook = together(
    [{ type: 'rating', name: 'a', rateMax: 3 }],
    [{ type: 'radiogroup', name: 'a', choices: [1, 2, 3] }],
  )
  expect(codebook.map(({ id, measure }) => [id, measure])).toEqual([['a', 'ordinal']])
})

test('what a column is called was fixed when it was first published', () => {
  const asks = (...names: readonly string[]) =>
    asking(...names.map((name) => ({ type: 'comment', name }))).codebook
  const first = { number: 1, codebook: asks('a b', 'c') }
  const second = { number: 2, codebook: asks('a-b', 'a b', 'c') }
  const names = (versions: Parameters<typeof harmonise>[0]) =>
    Object.fromEntries(harmonise(versions).map(({ id, exportName }) => [id, exportName]))
  expect(names([first])).toEqual({ 'a b': 'a_b', c: 'c' })
  expect(names([second, first])).toEqual({ 'a-b': 'a_b_2', 'a b': 'a_b', c: 'c' })
})
