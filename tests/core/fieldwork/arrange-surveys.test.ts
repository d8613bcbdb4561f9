import { expect, test } from 'vitest'
import { arrangeSurveys } from '#app/core/fieldwork/arrange-surveys.ts'

const survey = (n: number, more: { state?: string; title?: string } = {}) => ({
  slug: `survey-${n}`,
  title: `Survey ${n}`,
  state: 'open',
  activeAt: n,
  createdAt: -n,
  received: n % 3,
  ...more,
})
const asked = { search: '', order: 'activity', show: 'current', page: 1 } as const

test('words are looked for each by itself, whatever their accents and case', () => {
  const all = [survey(1, { title: 'Qualité du Café' }), survey(2)]
  const found = (search: string) =>
    arrangeSurveys(all, { ...asked, search }).surveys.map(({ slug }) => slug)
  expect(found('cafe QUALITE')).toEqual(['survey-1'])
  expect(found('survey-2')).toEqual(['survey-2'])
  expect(found('tea')).toEqual([])
})

test('two hundred surveys stand on pages of fifty, the last active first', () => {
  const all = Array.from({ length: 201 }, (_, n) => survey(n))
  const last = arrangeSurveys(all, { ...asked, page: 99 })
  expect([last.page, last.pages, last.found]).toEqual([5, 5, 201])
  expect(last.surveys.map(({ slug }) => slug)).toEqual(['survey-0'])
  expect(arrangeSurveys(all, asked).surveys[0]?.slug).toBe('survey-200')
  expect(arrangeSurveys(all, { ...asked, order: 'newest' }).surveys[0]?.slug).toBe('survey-0')
})

test('what is archived is out of the list, and counted', () => {
  const all = [survey(1), survey(2, { state: 'archived' })]
  expect(arrangeSurveys(all, asked)).toMatchObject({ found: 1, current: 1, archived: 1 })
  const { surveys } = arrangeSurveys(all, { ...asked, show: 'archived' })
  expect(surveys.map(({ slug }) => slug)).toEqual(['survey-2'])
})
