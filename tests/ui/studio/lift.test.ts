import { expect, test } from 'vitest'
import { whileStill } from '#app/ui/studio/designer/lift.ts'

test('what is lifted comes to stand only in the survey from which it was lifted', () => {
  let survey = { title: 'As it was' }
  const dropped: number[] = []
  const lifted = whileStill(() => survey, {
    label: 'A question',
    spots: [],
    start: 0,
    spotAt: () => null,
    drop: (spot) => void dropped.push(spot),
  })
  expect(lifted?.drop(2)).toBe('moved')
  survey = { title: 'As it was' }
  expect(lifted?.drop(1)).toBe('moved')
  survey = { title: 'By somebody else' }
  expect(lifted?.drop(3)).toBe('outdated')
  expect(dropped).toEqual([2, 1])
  expect(whileStill(() => survey, null)).toBeNull()
})
