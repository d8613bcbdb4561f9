import { expect, test } from 'vitest'
import { outlineOf } from '#app/core/drafting/edits/outline.ts'
import { openBrace, pipable, withPiped } from '#app/core/drafting/edits/piping.ts'
import { draftOf } from './draft.ts'

test.each([
  ['Why {fe', 7, { start: 4, words: 'fe' }],
  ['Why { and how?', 5, { start: 4, words: '' }],
  ['Why {feel} {', 12, { start: 11, words: '' }],
  ['Why {feel} so', 13, null],
  ['Why so', 3, null],
])('%j has an open brace at %i: %j', (text, cursor, brace) => {
  expect(openBrace(text, cursor)).toEqual(brace)
})

test('a name comes where the brace is, and nothing of an older one is left', () => {
  expect(withPiped('Why {fe and how?', { start: 4, words: 'fe' }, 'feelings')).toEqual({
    text: 'Why {feelings} and how?',
    cursor: 14,
  })
  expect(withPiped('Why {fold} now?', { start: 4, words: 'f' }, 'feelings')).toEqual({
    text: 'Why {feelings} now?',
    cursor: 14,
  })
})

const outline = outlineOf(
  draftOf({
    pages: [
      {
        name: 'p1',
        elements: [
          { type: 'text', name: 'a', title: 'Your name?' },
          { type: 'html', name: 'words', html: 'Hello' },
          { type: 'panel', name: 'group', elements: [{ type: 'text', name: 'b' }] },
        ],
      },
      { name: 'p2', elements: [{ type: 'text', name: 'c' }] },
    ],
  }),
)
const offered = (pointer: string, typed = '') =>
  pipable(outline, pointer, typed).map(({ name }) => name)

test('only what was asked before can stand in words', () => {
  expect(offered('/source/pages/1/elements/0')).toEqual(['a', 'b'])
  expect(offered('/source/pages/0/elements/2/elements/0')).toEqual(['a'])
  expect(offered('/source/pages/1')).toEqual(['a', 'b'])
  expect(offered('/source/pages/0')).toEqual([])
})

test('questions are found by name and by title', () => {
  expect(offered('/source/pages/1', 'YOUR')).toEqual(['a'])
  expect(offered('/source/pages/1', 'zzz')).toEqual([])
})
