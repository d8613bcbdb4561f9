import { expect, test } from 'vitest'
import {
  addEntry,
  duplicateEntry,
  moveEntry,
  removeEntry,
} from '#app/core/drafting/edits/study/entries.ts'
import { methodText, writeMethod } from '#app/core/drafting/edits/study/method.ts'
import { toggleBreak, toggleFilter } from '#app/core/drafting/edits/study/published.ts'
import { writeInStudy } from '#app/core/drafting/edits/study/set-in-study.ts'
import type { Deed } from '#app/core/drafting/edits/deed.ts'
import { ok } from '#app/core/result.ts'
import { conditionOf, readCondition } from '#app/core/study/answered-any.ts'
import type { StudyVariable } from '#app/core/study/study-variable.ts'
import { after, draftOf } from '../draft.ts'

const done = (document: ReturnType<typeof draftOf>, deed: Deed) => after(document, ok(deed))

test('entries are added where there was no list, copied under another id, moved and taken away', () => {
  const empty = draftOf({})
  const one = done(empty, addEntry(empty, 'filters', { id: 'old', label: 'Old' }))
  const two = after(one, duplicateEntry(one, 'filters', 0))
  expect(two.study).toEqual({
    published: {
      filters: [
        { id: 'old', label: 'Old' },
        { id: 'old_2', label: 'Old' },
      ],
    },
  })
  const moved = after(two, moveEntry(two, 'filters', 0, 1))
  const left = after(moved, removeEntry(moved, 'filters', 0))
  expect(left.study).toEqual({ published: { filters: [{ id: 'old', label: 'Old' }] } })
  expect(moveEntry(left, 'filters', 0, 1).ok).toBe(false)
})

test('writing in the survey’s own language leaves the others', () => {
  const draft = draftOf({}, { summary: { default: 'Old', de: 'Alt' } })
  const field = { pointer: '/study/summary', label: 'summary' }
  expect(done(draft, writeInStudy(draft, field, 'New', 'stays')).study).toEqual({
    summary: { default: 'New', de: 'Alt' },
  })
  expect(done(draft, writeInStudy(draft, field, '', 'goes')).study).toEqual({
    summary: { default: '', de: 'Alt' },
  })
})

test('method items stand in AAPOR’s order, and one of which nothing is said goes', () => {
  let draft = draftOf({})
  for (const item of ['limitations', 'sponsor', 'mode'] as const)
    draft = done(draft, writeMethod(draft, item, 'here', `About ${item}`))
  const items = (draft.study['method'] as readonly { item: string }[]).map(({ item }) => item)
  expect(items).toEqual(['sponsor', 'mode', 'limitations'])
  draft = done(draft, writeMethod(draft, 'mode', 'earlier', 'By phone'))
  draft = done(draft, writeMethod(draft, 'mode', 'here', ''))
  expect(methodText(draft, 'mode', 'earlier')).toBe('By phone')
  draft = done(draft, writeMethod(draft, 'mode', 'earlier', ''))
  expect(draft.study['method']).toHaveLength(2)
})

const SOLVED: StudyVariable = {
  id: 'desk/solved',
  question: 'desk',
  measure: 'nominal',
  part: 'answer',
  label: 'Solved',
  origin: 'asked',
  breakRefusal: null,
  categories: [
    { value: 'yes', label: 'Yes', role: 'substantive' },
    { value: 2, label: 'Two', role: 'substantive' },
  ],
}

test('what outsiders may combine is put on the list and taken off it again', () => {
  const empty = draftOf({})
  const [yes] = SOLVED.categories
  if (yes === undefined) throw new Error('No answer')
  const broken = after(empty, toggleBreak(empty, SOLVED))
  const both = after(broken, toggleFilter(broken, SOLVED, yes))
  expect(both.study).toEqual({
    published: {
      breaks: [{ id: 'deskSolved', label: 'Solved', variable: 'desk/solved' }],
      filters: [{ id: 'deskSolvedYes', label: 'Yes', where: "{desk.solved} = 'yes'" }],
    },
  })
  const one = after(both, toggleBreak(both, SOLVED))
  const none = after(one, toggleFilter(one, SOLVED, yes))
  expect(none.study).toEqual({ published: { breaks: [], filters: [] } })
})

test('a condition that a form can build is read back as it was built, any other is left a text', () => {
  for (const values of [['yes'], [2, 'it’s'], ["it's", true, -1.5]]) {
    const built = conditionOf({ variable: 'desk/solved', values })
    expect(readCondition(built ?? '', [SOLVED])).toEqual({ variable: 'desk/solved', values })
  }
  expect(conditionOf({ variable: 'a', values: [`'"`] })).toBeNull()
  for (const text of ['{age} >= 35', "{desk.solved} = 'a' or {b} = 'c'", "{gone} = 'a'", ''])
    expect(readCondition(text, [SOLVED])).toBeNull()
})
