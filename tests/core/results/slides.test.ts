import { expect, test } from 'vitest'
import type { PresentedVariable } from '#app/core/results/public-results.ts'
import type { ShownBlock } from '#app/core/results/shown-block.ts'
import { slidesOf, turnAt } from '#app/core/results/slides.ts'

const variable = (id: string): PresentedVariable =>
  ({ id, label: `Asked: ${id}` }) as PresentedVariable

const BLOCKS: readonly ShownBlock[] = [
  { kind: 'text', id: 'why', title: 'Why we asked', paragraphs: [] },
  {
    kind: 'question',
    id: 'question-rated',
    sentence: null,
    variables: [variable('rated/speed'), variable('rated/care')],
  },
  { kind: 'question', id: 'question-age', sentence: null, variables: [variable('age')] },
  { kind: 'method', id: 'method' },
]

test('each row of a question fills a screen by itself, and the method none', () => {
  expect(slidesOf(BLOCKS).map(({ id, title }) => [id, title])).toEqual([
    ['why', 'Why we asked'],
    ['question-rated~rated-speed', 'Asked: rated/speed'],
    ['question-rated~rated-care', 'Asked: rated/care'],
    ['question-age', 'Asked: age'],
  ])
})

test('a ranking fills one screen as a whole', () => {
  const grid = {
    question: 'order',
    title: 'What matters most?',
    row: 'Speed',
    part: 'rank',
  } as const
  const items = ['order/speed', 'order/price'].map((id) => ({ ...variable(id), grid }))
  const block: ShownBlock = { kind: 'question', id: 'q', sentence: null, variables: items }
  expect(slidesOf([block])).toEqual([{ id: 'q', title: 'What matters most?', block }])
})

test.each([
  ['the cover', null, { place: null, previous: 'question-age', next: 'why' }],
  ['the first', 'why', { place: 1, previous: null, next: 'question-rated~rated-speed' }],
  ['the last', 'question-age', { place: 4, previous: 'question-rated~rated-care', next: null }],
  ['what is not there any more', 'gone', { place: null, previous: 'question-age', next: 'why' }],
])('from %s one comes on and back, round by the cover', (_name, id, turn) => {
  expect(turnAt(slidesOf(BLOCKS), id)).toMatchObject(turn)
})

test('without anything to show there is a cover', () => {
  expect(turnAt([], 'any')).toEqual({ place: null, slide: null, previous: null, next: null })
})
