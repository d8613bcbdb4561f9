import { expect, test } from 'vitest'
import { presetsFor } from '#app/core/drafting/edits/study/preset-categories.ts'
import type { StudyVariable } from '#app/core/study/study-variable.ts'

const variable = (answers: number, measure: StudyVariable['measure'] = 'ordinal') => ({
  measure,
  categories: [
    ...Array.from({ length: answers }, (_, place) => ({
      value: place + 1,
      label: `Answer ${place + 1}`,
      role: 'substantive' as const,
    })),
    { value: 'none', label: 'No answer', role: 'declined' as const },
  ],
})

test('a recode can begin with a group for each answer that counts', () => {
  const [preset] = presetsFor('recode', variable(3))
  expect(preset?.categories).toEqual([
    { value: 'group1', label: 'Answer 1', from: [1] },
    { value: 'group2', label: 'Answer 2', from: [2] },
    { value: 'group3', label: 'Answer 3', from: [3] },
  ])
})

test('nets can begin with both ends of a scale of five or more', () => {
  const [preset] = presetsFor('net', variable(5))
  expect(preset?.categories).toEqual([
    { value: 'first2', label: 'First two: Answer 1, Answer 2', anyOf: [1, 2] },
    { value: 'last2', label: 'Last two: Answer 4, Answer 5', anyOf: [4, 5] },
  ])
  expect(presetsFor('net', variable(4))).toEqual([])
  expect(presetsFor('net', variable(6, 'multiple'))).toEqual([])
})

test('where nothing is usual nothing is offered', () => {
  expect(presetsFor('band', variable(5))).toEqual([])
  expect(presetsFor('compute', undefined)).toEqual([])
  expect(presetsFor('recode', undefined)).toEqual([])
})
