import { expect, test } from 'vitest'
import { landingAt, screenOf } from '#app/core/drafting/landing.ts'
import { draftOf } from './edits/draft.ts'

const DRAFT = draftOf({
  pages: [
    { name: 'a', elements: [{ type: 'text', name: 'age' }] },
    {
      name: 'b',
      elements: [
        {
          type: 'panel',
          name: 'group',
          elements: [{ type: 'radiogroup', name: 'town', choices: ['x', 'y'] }],
        },
      ],
    },
  ],
  triggers: [{ type: 'complete', expression: '{agee} = 1' }],
})
const TOWN = '/source/pages/1/elements/0/elements/0'

test('a place is looked for in the innermost question that holds it', () => {
  const at = { kind: 'element', pointer: TOWN }
  expect(landingAt(DRAFT, TOWN)).toEqual({ at, field: null, property: null })
  expect(landingAt(DRAFT, `${TOWN}/title/de`)).toEqual({ at, field: 'title', property: 'title' })
  expect(landingAt(DRAFT, `${TOWN}/choices/1/text`)).toEqual({
    at,
    field: 'choices/1',
    property: 'choices',
  })
  expect(landingAt(DRAFT, '/source/pages/1/elements/0/visibleIf').at).toEqual({
    kind: 'element',
    pointer: '/source/pages/1/elements/0',
  })
})

test('what no question holds is of its page, and what no page holds of the survey', () => {
  expect(landingAt(DRAFT, '/source/pages/1/visibleIf')).toEqual({
    at: { kind: 'page', pointer: '/source/pages/1', index: 1 },
    field: 'visibleIf',
    property: 'visibleIf',
  })
  expect(landingAt(DRAFT, '/source/triggers/0/expression')).toEqual({
    at: { kind: 'survey', pointer: '/source' },
    field: 'triggers/0',
    property: 'triggers',
  })
  // It may be gone by the time that somebody follows the way to it.
  expect(landingAt(DRAFT, '/source/pages/7/title').at).toEqual({
    kind: 'survey',
    pointer: '/source',
  })
  expect(landingAt(DRAFT, 'no place')).toEqual({
    at: { kind: 'survey', pointer: '/source' },
    field: null,
    property: null,
  })
})

test('what is no question is changed on a screen of its own', () => {
  const places = ['/source/title', '/source/theme/light', '/study/method/funder', '/study/findings']
  expect(places.map(screenOf)).toEqual(['', '/theme', '/method', '/findings'])
})
