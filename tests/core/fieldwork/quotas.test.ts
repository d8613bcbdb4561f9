import { expect, test } from 'vitest'
import { placesFor, placesSoFar, quotaDetail, quotaIn } from '#app/core/fieldwork/quotas.ts'
import type { Quota } from '#app/core/fieldwork/rules.ts'
import { compileExpression } from '#app/surveyjs/compile-expression.server.ts'
import { variablesIn } from '#app/core/expression/expression.ts'
import { must } from '#tests/support/world.ts'

const quota = (name: string, text: string, limit: number): Quota => {
  const where = must(compileExpression(text))
  return { name, where, reads: variablesIn(where), limit }
}
const rules = {
  maximum: 9,
  quotas: [
    quota('women', "{gender} = 'woman'", 2),
    quota('young women', "{gender} = 'woman' and {age} < 35", 1),
    quota('no age', '{age} empty', 5),
  ],
}

test('a response takes a place in every quota that it fits, and one of the maximum', () => {
  expect(placesFor(rules, { gender: 'woman', age: 30 })).toEqual([
    { quota: '*', limit: 9 },
    { quota: 'women', limit: 2 },
    { quota: 'young women', limit: 1 },
  ])
  expect(placesFor(rules, { gender: 'man' }).map(({ quota }) => quota)).toEqual(['*', 'no age'])
  expect(placesFor({ maximum: null, quotas: rules.quotas }, { gender: 'man', age: 40 })).toEqual([])
})

test('while somebody answers, a quota counts only once all that it reads is known', () => {
  expect(placesSoFar(rules, { gender: 'woman' }).map(({ quota }) => quota)).toEqual(['*', 'women'])
  expect(placesSoFar(rules, {}).map(({ quota }) => quota)).toEqual(['*'])
})

test('an entry names the full quota, whatever it is called', () => {
  expect(quotaIn(quotaDetail('a:b'))).toBe('a:b')
  expect(quotaIn(null)).toBeNull()
})
