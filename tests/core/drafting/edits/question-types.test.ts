import { expect, test } from 'vitest'
import { typesMatching } from '#app/core/drafting/edits/question-types.ts'

const found = (typed: string, recent: readonly string[] = []) =>
  typesMatching(typed, recent).map(({ type }) => type)

test('what is called as somebody types comes before what only tells of it', () => {
  expect(found('short')[0]).toBe('text')
  expect(found('short', ['buttongroup'])[0]).toBe('text')
  expect(found('short')).toContain('buttongroup')
})

test('what was used of late comes first among the like', () => {
  expect(found('', ['rating', 'text']).slice(0, 3)).toEqual(['rating', 'text', 'radiogroup'])
})
