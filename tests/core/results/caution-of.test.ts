import { expect, test } from 'vitest'
import { cautionOf } from '#app/core/results/present-waves.ts'

const wave = (
  slug: string,
  recruitment: 'open' | 'personalInvitations' | 'closedList' = 'open',
  source: 'live' | 'reconstruction' | 'import' = 'live',
) => ({ slug, recruitment, source })

test('a difference is called a change only where the same people could have been found', () => {
  expect(cautionOf(wave('a'), wave('a'))).toBe('oneSurvey')
  expect(cautionOf(wave('a', 'closedList'), wave('b', 'closedList'))).toBe('sameRecruitment')
  expect(cautionOf(wave('a'), wave('b'))).toBe('openLinks')
  expect(cautionOf(wave('a', 'closedList'), wave('b'))).toBe('otherRecruitment')
  expect(cautionOf(wave('a', 'open', 'import'), wave('a'))).toBe('otherRecruitment')
  expect(cautionOf(wave('a'), wave('a', 'open', 'reconstruction'))).toBe('rebuilt')
})
