import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { editAsText } from '#app/core/drafting/edits/edit-as-text.ts'
import { after, draftOf } from './draft.ts'

const source = (titles: { readonly [name: string]: string }): JsonObject => ({
  title: 'Survey',
  pages: [
    {
      name: 'p',
      elements: Object.entries(titles).map(([name, title]) => ({ type: 'text', name, title })),
    },
  ],
})

test('a title changed in the text changes that title only', () => {
  const shown = source({ a: 'A', b: 'B' })
  const edited = editAsText(shown, draftOf(shown), source({ a: 'A', b: 'New' }))
  expect(edited).toMatchObject({
    value: {
      name: 'Edit pages/0/elements/1/title as JSON',
      operations: [{ op: 'replace', path: '/source/pages/0/elements/1/title', value: 'New' }],
    },
  })
})

test('what somebody else changed meanwhile stays', () => {
  const shown = source({ a: 'A', b: 'B' })
  const now = draftOf(source({ c: 'C', a: 'A', b: 'Theirs' }))
  const edited = editAsText(shown, now, source({ a: 'Mine', b: 'B' }))
  expect(after(now, edited).source).toEqual(source({ c: 'C', a: 'Mine', b: 'Theirs' }))
})

test('two who changed one text are told so', () => {
  const shown = source({ a: 'A' })
  const edited = editAsText(shown, draftOf(source({ a: 'Theirs' })), source({ a: 'Mine' }))
  expect(edited).toMatchObject({ ok: false })
})

test('a list is no questionnaire', () => {
  const shown = source({ a: 'A' })
  expect(editAsText(shown, draftOf(shown), [])).toMatchObject({ ok: false })
})
