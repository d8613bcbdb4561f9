import { expect, test } from 'vitest'
import { openDevice } from '#app/respondent/device.ts'
import { readKept, textOf, type Kept } from '#app/respondent/kept.ts'

const KEPT: Kept = { at: 1, changes: {}, words: { 'Why?': 'Because.' }, state: 'typed' }

/** A Storage of the test's own; `refuses` may be switched on at any time. */
function storage() {
  const items = new Map<string, string>()
  const state = { refuses: false }
  const guarded = <Value>(value: () => Value): Value => {
    if (state.refuses) throw new Error('Refused')
    return value()
  }
  const made: Storage = {
    get length() {
      return guarded(() => items.size)
    },
    clear: () => items.clear(),
    key: (index) => guarded(() => [...items.keys()][index] ?? null),
    getItem: (key) => guarded(() => items.get(key) ?? null),
    setItem: (key, value) => guarded(() => void items.set(key, value)),
    removeItem: (key) => guarded(() => void items.delete(key)),
  }
  return { made, state, items }
}

test('what is kept is found again by another page', () => {
  const { made } = storage()
  openDevice(() => made).write('rapport/a/b/1', KEPT)
  const next = openDevice(() => made)
  expect(next.read('rapport/a/b/1')).toEqual(KEPT)
  expect(next.keys('rapport/a/')).toEqual(['rapport/a/b/1'])
  expect(next.keys('rapport/z/')).toEqual([])
  expect(next.keeps()).toBe('onDevice')
})

test('asking whether the browser keeps anything leaves nothing', () => {
  const { made, items } = storage()
  openDevice(() => made)
  expect(items.size).toBe(0)
})

test('storage that is missing or refuses is replaced by memory, and that is known', () => {
  const { made, state } = storage()
  const missing = openDevice(() => {
    throw new Error('SecurityError')
  })
  expect(missing.keeps()).toBe('onPage')
  missing.write('rapport/a/b/1', KEPT)
  expect(missing.read('rapport/a/b/1')).toEqual(KEPT)
  expect(missing.keys('rapport/')).toEqual(['rapport/a/b/1'])
  missing.remove('rapport/a/b/1')
  expect(missing.read('rapport/a/b/1')).toBeNull()

  const filled = openDevice(() => made)
  expect(filled.keeps()).toBe('onDevice')
  state.refuses = true
  filled.write('rapport/a/b/1', KEPT)
  expect(filled.read('rapport/a/b/1')).toEqual(KEPT)
  expect(filled.keeps()).toBe('onPage')
})

test.each(['', '{', 'null', '[]', '"words"', '{"at":1}', '{"at":"1","state":"typed"}'])(
  'what was damaged (%s) counts as nothing',
  (text) => {
    expect(readKept(text)).toBeNull()
  },
)

test('as text, each question stands above its answer', () => {
  expect(textOf({ 'Why?': 'Because.', 'When?': 'Monday' })).toBe(
    'Why?\nBecause.\n\nWhen?\nMonday\n',
  )
})
