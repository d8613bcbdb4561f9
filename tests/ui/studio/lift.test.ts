import { expect, test } from 'vitest'
import { whileStill } from '#app/ui/studio/designer/lift.ts'

test('what is lifted comes to stand only in the survey from which it was lifted', () => {
  let survey = { source: { title: 'As it was' }, study: {} }
  const dropped: number[] = []
  const desk = { document: () => survey }
  const lifted = whileStill(desk, { drop: (spot: number) => void dropped.push(spot) })
  lifted?.drop(2)
  survey = { ...survey, source: { title: 'By somebody else' } }
  expect(lifted?.drop(3)).toBe('outdated')
  expect(dropped).toEqual([2])
  expect(whileStill(desk, null)).toBeNull()
})
